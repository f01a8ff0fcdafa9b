package org.xiaohao.ui.task;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.PlanChoice;

/**
 * What the list of tasks shows, as its address says it. What the address does not say, or says wrongly, does not restrict.
 *
 * @param light only this light, or null
 * @param unitId only where this unit has a part, or null
 * @param leadOnly only where that unit leads
 * @param sectionId only this section, or null
 * @param text words to find; empty for all
 */
record TasksAddress(
        @Nullable Light light,
        @Nullable Long unitId,
        boolean leadOnly,
        @Nullable Long sectionId,
        String text,
        TaskSort sort) {

    static final TasksAddress NOTHING_CHOSEN = new TasksAddress(null, null, false, null, "", TaskSort.NUMBER);

    private static final int MAX_TEXT = 100;

    static TasksAddress of(QueryParameters parameters) {
        String text = parameters.getSingleParameter("q").orElse("");
        return new TasksAddress(
                constant(Light.class, parameters, "light").orElse(null),
                number(parameters, "unit"),
                parameters.getSingleParameter("lead").isPresent(),
                number(parameters, "section"),
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                constant(TaskSort.class, parameters, "sort").orElse(TaskSort.NUMBER));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(value -> value.toUpperCase(Locale.ROOT).replace('-', '_'))
                .flatMap(value -> List.of(type.getEnumConstants()).stream()
                        .filter(constant -> constant.name().equals(value))
                        .findFirst());
    }

    private static @Nullable Long number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    /** @param plan a plan or all of them, as it stands in an address */
    QueryParameters parameters(String plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ChosenPlan.PARAMETER, plan);
        if (light != null) {
            values.put("light", word(light));
        }
        if (unitId != null) {
            values.put("unit", unitId.toString());
            if (leadOnly) {
                values.put("lead", "1");
            }
        }
        if (sectionId != null) {
            values.put("section", sectionId.toString());
        }
        if (!text.isBlank()) {
            values.put("q", text.strip());
        }
        if (sort != TaskSort.NUMBER) {
            values.put("sort", word(sort));
        }
        return QueryParameters.simple(values);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The filter of the list; null for all plans under way. */
    TaskFilter filter(@Nullable Long planId) {
        return new TaskFilter(
                planId, light == null ? Set.of() : Set.of(light), unitId, unitId != null && leadOnly, sectionId, text);
    }

    /** The same of this plan: a section is one of one plan. */
    TasksAddress in(PlanChoice plan) {
        return plan.isAll() ? withSection(null) : this;
    }

    boolean restricts() {
        return light != null || unitId != null || sectionId != null || !text.isBlank();
    }

    TasksAddress unrestricted() {
        return new TasksAddress(null, null, false, null, "", sort);
    }

    TasksAddress withLight(@Nullable Light other) {
        return new TasksAddress(other, unitId, leadOnly, sectionId, text, sort);
    }

    TasksAddress withUnit(@Nullable Long other, boolean leads) {
        return new TasksAddress(light, other, other != null && leads, sectionId, text, sort);
    }

    TasksAddress withSection(@Nullable Long other) {
        return new TasksAddress(light, unitId, leadOnly, other, text, sort);
    }

    TasksAddress withText(String other) {
        return new TasksAddress(light, unitId, leadOnly, sectionId, other, sort);
    }

    TasksAddress withSort(TaskSort other) {
        return new TasksAddress(light, unitId, leadOnly, sectionId, text, other);
    }
}
