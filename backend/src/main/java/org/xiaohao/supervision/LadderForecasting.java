package org.xiaohao.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.supervision.LadderDays.Stretch;
import org.xiaohao.supervision.LadderQueries.Duty;
import org.xiaohao.supervision.LadderQueries.Taken;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/** Tries rules of the ladder on the days to come, by the same days as {@link LadderRunner}; nothing is sent. */
@Component
class LadderForecasting {

    private final LadderQueries queries;
    private final OrgUnitDirectory units;
    private final WorkingDays workingDays;
    private final Clock clock;

    LadderForecasting(LadderQueries queries, OrgUnitDirectory units, WorkingDays workingDays, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * What is due from today on, by day, step and the order of the register.
     *
     * @param from the first day for which steps are due by the rules
     * @param days how many days, today included
     */
    List<LadderForecast> of(long jurisdictionId, LadderRules rules, LocalDate from, int days) {
        WorkCalendar calendar = workingDays.of(jurisdictionId);
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, Map<ReminderKind, Stretch>> stretches = new TreeMap<>();
        for (LocalDate day = today; day.isBefore(today.plusDays(days)); day = day.plusDays(1)) {
            if (!rules.restDays() || calendar.isWorkingDay(day)) {
                stretches.put(day, stretches(new LadderDays(rules, calendar, from, day)));
            }
        }
        List<Stretch> all =
                stretches.values().stream().flatMap(of -> of.values().stream()).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Duty> duties = queries.duties(
                jurisdictionId,
                new Stretch(
                        all.stream()
                                .map(Stretch::first)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        all.stream()
                                .map(Stretch::last)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
        Map<Long, OrgUnitReference> names =
                units.byIds(duties.stream().map(Duty::orgUnitId).collect(Collectors.toSet()));
        Set<Taken> taken = new HashSet<>(queries.taken(jurisdictionId));
        List<LadderForecast> forecast = new ArrayList<>();
        stretches.forEach((day, steps) -> steps.forEach((step, stretch) -> {
            Map<Long, Long> perUnit = duties.stream()
                    .filter(duty -> stretch.contains(duty.dueDate()) && taken.add(duty.taken(step)))
                    .collect(Collectors.groupingBy(Duty::orgUnitId, Collectors.counting()));
            boolean proposed = step == ReminderKind.SUPERVISION_LETTER && rules.letterAct() == LetterAct.PROPOSE;
            perUnit.keySet().stream()
                    .flatMap(unit -> Stream.ofNullable(names.get(unit)))
                    .sorted(Comparator.comparingInt(OrgUnitReference::sortOrder).thenComparing(OrgUnitReference::id))
                    .map(unit -> new LadderForecast(
                            day,
                            step,
                            proposed,
                            unit.id(),
                            unit.shortName(),
                            Math.toIntExact(perUnit.getOrDefault(unit.id(), 0L))))
                    .forEach(forecast::add);
        }));
        return forecast;
    }

    private static Map<ReminderKind, Stretch> stretches(LadderDays days) {
        Map<ReminderKind, Stretch> found = new EnumMap<>(ReminderKind.class);
        for (ReminderKind step : ReminderKind.values()) {
            Stretch stretch = days.stretch(step);
            if (stretch != null) {
                found.put(step, stretch);
            }
        }
        return found;
    }
}
