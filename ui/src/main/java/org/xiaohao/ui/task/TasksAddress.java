package org.xiaohao.ui.task;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DueWindow;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.savedview.ListSettings;
import org.xiaohao.savedview.TaskColumn;
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
 * @param due only what falls due then, or null
 * @param sort the order where there are no groups
 * @param columns those that are shown
 */
record TasksAddress(
        @Nullable Light light,
        @Nullable Long unitId,
        boolean leadOnly,
        @Nullable Long sectionId,
        String text,
        @Nullable DueWindow due,
        TaskSort sort,
        TaskGrouping grouping,
        List<TaskColumn> columns) {

    static final TasksAddress NOTHING_CHOSEN = new TasksAddress(
            null, null, false, null, "", null, TaskSort.NUMBER, TaskGrouping.SECTION, TaskColumn.USUAL);

    private static final int MAX_TEXT = 100;

    TasksAddress {
        columns = columns.stream().distinct().sorted().toList();
        sort = grouping == TaskGrouping.NONE ? sort : TaskSort.NUMBER;
    }

    static TasksAddress of(QueryParameters parameters) {
        String text = parameters.getSingleParameter("q").orElse("");
        TaskSort sort = constant(TaskSort.class, parameters, "sort").orElse(TaskSort.NUMBER);
        return new TasksAddress(
                constant(Light.class, parameters, "light").orElse(null),
                number(parameters, "unit"),
                parameters.getSingleParameter("lead").isPresent(),
                number(parameters, "section"),
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                constant(DueWindow.class, parameters, "due").orElse(null),
                sort,
                constant(TaskGrouping.class, parameters, "group").orElse(usualGrouping(sort)),
                parameters
                        .getSingleParameter("columns")
                        .map(TasksAddress::columns)
                        .orElse(TaskColumn.USUAL));
    }

    /** What a kept view shows. */
    static TasksAddress of(ListSettings kept) {
        return new TasksAddress(
                kept.light(),
                kept.orgUnitId(),
                kept.leadOnly(),
                kept.sectionId(),
                kept.text(),
                kept.due(),
                kept.sort(),
                kept.grouping(),
                kept.columns());
    }

    /**
     * As a view is kept.
     *
     * @param planId the plan that is looked at; null for all
     */
    ListSettings settings(@Nullable Long planId) {
        return new ListSettings(
                light,
                unitId,
                leadOnly,
                sectionId == null ? null : planId,
                sectionId,
                text.strip(),
                due,
                sort,
                grouping,
                columns);
    }

    private static TaskGrouping usualGrouping(TaskSort sort) {
        return sort == TaskSort.NUMBER ? TaskGrouping.SECTION : TaskGrouping.NONE;
    }

    private static List<TaskColumn> columns(String words) {
        List<String> named = List.of(words.split(","));
        return Stream.of(TaskColumn.values())
                .filter(column -> named.contains(word(column)))
                .toList();
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
        if (due != null) {
            values.put("due", word(due));
        }
        if (sort != TaskSort.NUMBER) {
            values.put("sort", word(sort));
        }
        if (grouping != usualGrouping(sort)) {
            values.put("group", word(grouping));
        }
        if (!columns.equals(TaskColumn.USUAL)) {
            values.put("columns", columns.stream().map(TasksAddress::word).collect(Collectors.joining(",")));
        }
        return QueryParameters.simple(values);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The filter of the list; null for all plans under way. */
    TaskFilter filter(@Nullable Long planId) {
        return new TaskFilter(
                planId,
                light == null ? Set.of() : Set.of(light),
                unitId,
                unitId != null && leadOnly,
                sectionId,
                text,
                due,
                Set.of());
    }

    /** The order of the list, which keeps its groups together. */
    TaskSort order() {
        return grouping.sort(sort);
    }

    /** The same of this plan: a section is one of one plan. */
    TasksAddress in(PlanChoice plan) {
        return plan.isAll() ? withSection(null) : this;
    }

    boolean restricts() {
        return light != null || unitId != null || sectionId != null || due != null || !text.isBlank();
    }

    TasksAddress unrestricted() {
        return new TasksAddress(null, null, false, null, "", null, sort, grouping, columns);
    }

    TasksAddress withLight(@Nullable Light other) {
        return new TasksAddress(other, unitId, leadOnly, sectionId, text, due, sort, grouping, columns);
    }

    TasksAddress withUnit(@Nullable Long other, boolean leads) {
        return new TasksAddress(light, other, other != null && leads, sectionId, text, due, sort, grouping, columns);
    }

    TasksAddress withSection(@Nullable Long other) {
        return new TasksAddress(light, unitId, leadOnly, other, text, due, sort, grouping, columns);
    }

    TasksAddress withText(String other) {
        return new TasksAddress(light, unitId, leadOnly, sectionId, other, due, sort, grouping, columns);
    }

    TasksAddress withDue(@Nullable DueWindow other) {
        return new TasksAddress(light, unitId, leadOnly, sectionId, text, other, sort, grouping, columns);
    }

    /** In another order, without groups. */
    TasksAddress withSort(TaskSort other) {
        return new TasksAddress(light, unitId, leadOnly, sectionId, text, due, other, TaskGrouping.NONE, columns);
    }

    TasksAddress withGrouping(TaskGrouping other) {
        return new TasksAddress(light, unitId, leadOnly, sectionId, text, due, TaskSort.NUMBER, other, columns);
    }

    /** With a column more, or less. */
    TasksAddress toggling(TaskColumn column) {
        List<TaskColumn> others = new ArrayList<>(columns);
        if (!others.remove(column)) {
            others.add(column);
        }
        return new TasksAddress(light, unitId, leadOnly, sectionId, text, due, sort, grouping, others);
    }
}
