package org.xiaohao.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.supervision.QuietRecord.Sign;

/**
 * The record that says nothing: units, never people, whose reports look too regular. For the office only, which looks
 * into some of them; there may be good reasons, such as a whole period that was reported on one page.
 */
@Service
@ForOffice
@Transactional(readOnly = true)
public class QuietRecordService {

    private static final int PERIODS = 3;
    private static final int LEAST_REPORTS = 12;
    private static final int PER_CENT = 99;
    private static final int HUNDRED = 100;
    private static final int LEAST_AT_ONCE = 5;
    private static final int LEAST_COPIED = 2;
    private static final int MONTHS = 3;

    private final QuietRecordQueries queries;
    private final MonitorQueries monitor;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;
    private final Clock clock;

    QuietRecordService(
            QuietRecordQueries queries,
            MonitorQueries monitor,
            DutyDirectory duties,
            CurrentActor currentActor,
            Clock clock) {
        this.queries = queries;
        this.monitor = monitor;
        this.duties = duties;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What is seen of a plan under way, by sign and in the order of the register. */
    public List<QuietRecord> ofPlan(long planId) {
        duties.requireIssuedPlan(planId);
        long jurisdiction = currentActor.get().jurisdictionId();
        LocalDate today = LocalDate.now(clock);
        List<PeriodReference> periods = duties.periods(planId);
        List<PeriodReference> past = periods.stream()
                .filter(period -> period.dueDate().isBefore(today))
                .toList();
        List<UnitPeriods> units = monitor.unitPeriods(jurisdiction, planId, periods);
        List<QuietRecord> found = new ArrayList<>();
        if (past.size() >= PERIODS) {
            alwaysInTime(units, past.subList(past.size() - PERIODS, past.size()), found);
        }
        LocalDateTime since = LocalDateTime.ofInstant(
                today.minusMonths(MONTHS).atStartOfDay(clock.getZone()).toInstant(), ZoneOffset.UTC);
        add(units, Sign.AT_ONCE, queries.atOnce(jurisdiction, planId, since, LEAST_AT_ONCE), found);
        if (past.size() > 1) {
            add(
                    units,
                    Sign.COPIED,
                    queries.copied(jurisdiction, planId, past.getLast(), past.get(past.size() - 2), LEAST_COPIED),
                    found);
        }
        return found;
    }

    private static void alwaysInTime(List<UnitPeriods> units, List<PeriodReference> last, List<QuietRecord> found) {
        List<Long> wanted = last.stream().map(PeriodReference::id).toList();
        for (UnitPeriods unit : units) {
            List<PeriodCell> cells = unit.cells().stream()
                    .filter(cell -> wanted.contains(cell.periodId()))
                    .toList();
            int inTime = cells.stream().mapToInt(PeriodCell::onTime).sum();
            int all = inTime
                    + cells.stream()
                            .mapToInt(cell -> cell.late() + cell.missing())
                            .sum();
            boolean everyPeriod = cells.stream().allMatch(cell -> cell.onTime() > 0);
            if (everyPeriod && all >= LEAST_REPORTS && inTime * HUNDRED >= all * PER_CENT) {
                found.add(new QuietRecord(unit.orgUnitId(), unit.unitName(), Sign.ALWAYS_IN_TIME, all));
            }
        }
    }

    private static void add(List<UnitPeriods> units, Sign sign, Map<Long, Integer> reports, List<QuietRecord> found) {
        for (UnitPeriods unit : units) {
            Integer seen = reports.get(unit.orgUnitId());
            if (seen != null) {
                found.add(new QuietRecord(unit.orgUnitId(), unit.unitName(), sign, seen));
            }
        }
    }
}
