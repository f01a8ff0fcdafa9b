package org.xiaohao.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.plan.IndicatorReference;

/**
 * To which indicator a figure belongs: the one that it names, else the one of its task that has its name and counts in
 * the same.
 */
final class FigureBinding {

    private final Map<Long, IndicatorReference> byId;
    private final Map<Long, List<IndicatorReference>> byTask;

    FigureBinding(List<IndicatorReference> indicators) {
        byId = indicators.stream().collect(Collectors.toMap(IndicatorReference::id, Function.identity()));
        byTask = indicators.stream().collect(Collectors.groupingBy(IndicatorReference::taskId));
    }

    Optional<IndicatorReference> indicator(long taskId, Figure figure) {
        IndicatorReference named = figure.indicatorId() == null ? null : byId.get(figure.indicatorId());
        if (named != null && named.taskId() == taskId) {
            return Optional.of(named);
        }
        return byTask.getOrDefault(taskId, List.of()).stream()
                .filter(indicator -> indicator.name().equals(figure.name())
                        && UnitsOfMeasure.areOfOneKind(indicator.classifier(), figure.classifier()))
                .findFirst();
    }

    /** The rates, not growths, of which an indicator is the numerator. */
    List<IndicatorReference> ratesOver(long numeratorId) {
        return byId.values().stream()
                .filter(rate -> rate.hasBasePair()
                        && rate.figureClass() == FigureClass.RATE
                        && Objects.equals(rate.numeratorId(), numeratorId))
                .toList();
    }

    /** The figures of each indicator. */
    Map<Long, List<FigureFact>> byIndicator(List<FigureFact> facts) {
        return facts.stream()
                .filter(fact -> indicator(fact.taskId(), fact.figure()).isPresent())
                .collect(Collectors.groupingBy(fact ->
                        indicator(fact.taskId(), fact.figure()).orElseThrow().id()));
    }
}
