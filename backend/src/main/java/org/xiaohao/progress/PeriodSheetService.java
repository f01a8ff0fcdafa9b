package org.xiaohao.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.PieceReference;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.Rows;

/** All reports of the own unit that are owed now, over all plans, text beside text. */
@Service
@ForUnits
@Transactional(readOnly = true)
public class PeriodSheetService {

    /** More than a unit reports on; a list of this length says that it is cut. */
    public static final int LIMIT = 300;

    private static final String ROWS = """
            select a.id as assignment_id, a.primary_lead, pl.id as plan_id, pl.title as plan_title, t.id as task_id,
              t.number, t.title, lu.short_name as lead_name, p.id as period_id, p.cycle, p.sequence_number, r.due_date,
              (select max(e.id) from progress_entry e where e.assignment_id = a.id and e.period_id = p.id
                and e.revision = (select max(x.revision) from progress_entry x
                  where x.assignment_id = a.id and x.period_id = p.id)) as entry_id,
              (select x.id from progress_entry x join reporting_period xp on xp.id = x.period_id
                where x.assignment_id = a.id and x.in_force = true and xp.start_date < p.start_date
                order by xp.start_date desc limit 1) as previous_id
            from assignment a join task t on t.id = a.task_id join plan pl on pl.id = t.plan_id
              join period_report r on r.assignment_id = a.id join reporting_period p on p.id = r.period_id
              left join assignment l on l.task_id = t.id and l.primary_lead = true
              left join org_unit lu on lu.id = l.org_unit_id
            where a.org_unit_id = :unit and a.plan_issued = true and a.standing = 'UNDER_WAY' and t.state = 'OPEN'
              and p.start_date <= :today and r.waived_at is null
              and (r.reported_at is null or not exists (select 1 from period_report nr
                join reporting_period n on n.id = nr.period_id where nr.assignment_id = a.id
                  and n.start_date <= :today and n.start_date > p.start_date))
            order by pl.plan_year desc, pl.id, t.position, p.start_date limit :limit""";

    private final JdbcClient jdbc;
    private final ProgressEntries entries;
    private final EntryQueries queries;
    private final PieceQueries pieces;
    private final CurrentActor currentActor;
    private final Clock clock;

    PeriodSheetService(
            JdbcClient jdbc,
            ProgressEntries entries,
            EntryQueries queries,
            PieceQueries pieces,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.queries = queries;
        this.pieces = pieces;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The sheet: each report that is owed for a period that has begun, and those given for the newest one, plan by plan
     * in the order of the tasks; at most {@link #LIMIT}.
     */
    public List<PeriodRow> mine() {
        Long unit = currentActor.get().orgUnitId();
        return unit == null ? List.of() : rows(unit);
    }

    private List<PeriodRow> rows(long unit) {
        List<Found> found = jdbc.sql(ROWS)
                .param("unit", unit)
                .param("today", LocalDate.now(clock))
                .param("limit", LIMIT)
                .query((row, index) -> new Found(
                        new PeriodRow(
                                row.getLong("assignment_id"),
                                row.getLong("period_id"),
                                row.getLong("plan_id"),
                                row.getString("plan_title"),
                                row.getLong("task_id"),
                                row.getString("number"),
                                row.getString("title"),
                                Objects.requireNonNullElse(row.getString("lead_name"), ""),
                                row.getBoolean("primary_lead"),
                                ReportingCycle.valueOf(row.getString("cycle")),
                                row.getInt("sequence_number"),
                                row.getObject("due_date", LocalDate.class),
                                List.of(),
                                null,
                                null),
                        Rows.id(row, "entry_id"),
                        Rows.id(row, "previous_id")))
                .list();
        List<Long> ids = found.stream()
                .flatMap(row -> Stream.of(row.entry(), row.previous()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, EntryDetails> details = queries.details(entries.findAllById(ids)).stream()
                .collect(Collectors.toMap(EntryDetails::id, Function.identity()));
        Map<Long, List<String>> missing =
                missing(found.stream().map(row -> row.row().taskId()).distinct().toList(), unit);
        return found.stream().map(row -> row.with(details, missing)).toList();
    }

    private Map<Long, List<String>> missing(List<Long> tasks, long unit) {
        return pieces.standings(tasks, unit).stream()
                .filter(PieceStanding::isMissing)
                .map(PieceStanding::piece)
                .collect(Collectors.groupingBy(
                        PieceReference::taskId, Collectors.mapping(PieceReference::name, Collectors.toList())));
    }

    private record Found(
            PeriodRow row, @Nullable Long entry, @Nullable Long previous) {

        PeriodRow with(Map<Long, EntryDetails> details, Map<Long, List<String>> missing) {
            return new PeriodRow(
                    row.assignmentId(),
                    row.periodId(),
                    row.planId(),
                    row.planTitle(),
                    row.taskId(),
                    row.number(),
                    row.title(),
                    row.lead(),
                    row.ownLead(),
                    row.cycle(),
                    row.sequence(),
                    row.dueDate(),
                    missing.getOrDefault(row.taskId(), List.of()),
                    entry == null ? null : details.get(entry),
                    previous == null ? null : details.get(previous));
        }
    }
}
