package org.xiaohao.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.NotFoundException;

/** Reads what {@link FigureTotals} and {@link Suspicions} need; a fixed number of statements. */
@Component
class TotalsQueries {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final DutyDirectory duties;
    private final FigureFacts facts;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final BigDecimal factor;

    /** @param factor {@code xiaohao.figures.departure}: how many times as much or as little makes a figure look wrong */
    TotalsQueries(
            DutyDirectory duties,
            FigureFacts facts,
            CurrentActor currentActor,
            Clock clock,
            @Value("${xiaohao.figures.departure:8}") BigDecimal factor) {
        this.duties = duties;
        this.facts = facts;
        this.currentActor = currentActor;
        this.clock = clock;
        this.factor = factor;
    }

    List<IndicatorTotal> ofTask(long taskId) {
        return ofTask(taskId, LocalDate.now(clock));
    }

    List<IndicatorTotal> ofTask(long taskId, LocalDate asOf) {
        List<IndicatorReference> indicators = duties.indicators(taskId);
        if (indicators.isEmpty()) {
            return List.of();
        }
        List<FigureFact> figures = facts.ofTask(taskId, asOf);
        long planId = duties.primaryLead(taskId).planId();
        return totals(
                indicators,
                figures,
                facts.ofYear(
                        currentActor.get().jurisdictionId(),
                        yearOf(planId) - 1,
                        names(figures.stream().map(FigureFact::figure).toList())));
    }

    List<IndicatorTotal> ofPlan(long planId, LocalDate asOf) {
        List<IndicatorReference> indicators = duties.indicatorsOfPlan(planId);
        return indicators.isEmpty()
                ? List.of()
                : totals(
                        indicators,
                        facts.ofPlan(planId, asOf),
                        facts.ofYear(currentActor.get().jurisdictionId(), yearOf(planId) - 1));
    }

    private List<IndicatorTotal> totals(
            List<IndicatorReference> indicators, List<FigureFact> figures, List<FigureFact> yearBefore) {
        return FigureTotals.of(indicators, figures, Suspicions.of(indicators, figures, yearBefore, factor));
    }

    /** What is to be asked about the figures of one entry, by their places in it, from 1. */
    Map<FigureFact.Key, List<FigureQuestion>> questions(
            DutyReference duty, FigurePeriod period, long entryId, List<Figure> figures, List<FigureRemark> remarks) {
        List<FigureFact> all = new ArrayList<>(facts.ofTask(duty.taskId(), NO_END).stream()
                .filter(fact ->
                        fact.orgUnitId() != duty.orgUnitId() || !fact.period().equals(period))
                .toList());
        for (int i = 0; i < figures.size(); i++) {
            int position = i + 1;
            boolean withdrawn =
                    remarks.stream().anyMatch(remark -> remark.position() == position && remark.withdrawnAt() != null);
            all.add(new FigureFact(
                    entryId,
                    1,
                    true,
                    duty.taskId(),
                    duty.orgUnitId(),
                    "",
                    duty.primaryLead(),
                    period,
                    position,
                    figures.get(i),
                    figures.get(i).jointEventId() == null ? null : duty.orgUnitId(),
                    withdrawn,
                    false));
        }
        Map<FigureFact.Key, List<FigureQuestion>> found = new LinkedHashMap<>(Suspicions.of(
                duties.indicators(duty.taskId()),
                all,
                facts.ofYear(duty.jurisdictionId(), yearOf(duty.planId()) - 1, names(figures)),
                factor));
        found.keySet().removeIf(key -> key.entryId() != entryId);
        return found;
    }

    private static Set<String> names(List<Figure> figures) {
        return figures.stream().map(Figure::name).collect(Collectors.toSet());
    }

    private int yearOf(long planId) {
        return duties.allPeriods(planId).stream()
                .findFirst()
                .map(PeriodReference::year)
                .orElseThrow(NotFoundException::new);
    }
}
