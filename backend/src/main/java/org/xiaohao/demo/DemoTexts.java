package org.xiaohao.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;

/** Generic entry texts by topic; the same task, unit and period always get the same one. */
class DemoTexts {

    private final Map<String, List<Variant>> pools = DemoContent.pools();

    /** One text of {@code pools.yaml}. */
    record Variant(
            String text,
            Map<String, List<Integer>> numbers,
            List<PoolFigure> figures,
            List<OrgUnitKind> kinds,
            List<String> units,
            @Nullable String problem,
            @Nullable String nextStep) {

        Variant {
            numbers = numbers == null ? Map.of() : numbers;
            figures = DemoPlanFile.orEmpty(figures);
            kinds = DemoPlanFile.orEmpty(kinds);
            units = DemoPlanFile.orEmpty(units);
        }
    }

    record PoolFigure(
            String name,
            String value,
            String classifier,
            @Nullable Qualifier qualifier,
            @Nullable String aggregation) {}

    /**
     * The text of a unit.
     *
     * @param position the unit's place in the register, from 0
     * @param period 0 for the earlier and 1 for the later one
     */
    EntryText text(String pool, int task, DemoRegisterFile.Unit unit, int position, int period, boolean partDone) {
        List<Variant> fitting = fitting(pool, unit);
        Variant variant = fitting.get(Math.floorMod(task + position + 3 * period, fitting.size()));
        Map<String, Integer> values = new HashMap<>();
        String text = variant.text().replace("{unit}", unit.shortName());
        int salt = 0;
        for (String name : List.of("n1", "n2", "n3")) {
            List<Integer> range = variant.numbers().get(name);
            if (range != null) {
                int low = range.getFirst();
                int value = low
                        + Math.floorMod(task * 31 + position * 17 + period * 7 + ++salt * 13, range.get(1) - low + 1);
                values.put(name, value);
                text = text.replace("{" + name + "}", String.valueOf(value));
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (PoolFigure figure : variant.figures()) {
            int value = Objects.requireNonNull(values.get(figure.value()));
            figures.add(new Figure(
                    figure.name(),
                    java.math.BigDecimal.valueOf(value),
                    figure.classifier(),
                    Objects.requireNonNullElse(figure.qualifier(), Qualifier.EXACT)));
        }
        return new EntryText(text, orEmpty(variant.problem()), orEmpty(variant.nextStep()), partDone, figures);
    }

    private List<Variant> fitting(String pool, DemoRegisterFile.Unit unit) {
        List<Variant> all = Objects.requireNonNull(pools.get(pool), pool);
        List<Variant> own = all.stream()
                .filter(variant -> variant.units().contains(unit.code()))
                .toList();
        return own.isEmpty()
                ? all.stream()
                        .filter(variant -> variant.units().isEmpty())
                        .filter(variant ->
                                variant.kinds().isEmpty() || variant.kinds().contains(unit.kind()))
                        .toList()
                : own;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
