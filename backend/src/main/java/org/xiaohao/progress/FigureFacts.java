package org.xiaohao.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.shared.PlainNumber;

/** Reads approved figures with all that decides whether they count; one statement, however many there are. */
@Component
class FigureFacts {

    /** More than a plan can hold; what is beyond is not read. */
    private static final int LIMIT = 500_000;

    private static final String SELECT = """
            select e.id as entry_id, e.revision, e.in_force, e.task_id, e.org_unit_id, u.short_name, a.primary_lead,
              p.sequence_number, p.start_date, p.end_date, v.position, v.name, v.amount, v.max_amount, v.classifier, v.qualifier, v.figure_class,
              v.scope, v.whole, v.indicator_id, v.joint_event_id, v.numerator, v.denominator, v.text_start, v.text_end,
              v.withdrawn_at, v.answered_at, j.lead_unit_id
            from progress_entry e join indicator_value v on v.entry_id = e.id
              join assignment a on a.id = e.assignment_id
              join org_unit u on u.id = e.org_unit_id
              join reporting_period p on p.id = e.period_id
              left join joint_event j on j.id = v.joint_event_id
            where e.state = 'APPROVED' and\s""";

    private static final String ORDER = " order by e.task_id, p.end_date, e.id, v.position limit " + LIMIT;

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param asOf tells of periods that had ended by this day, and of what had been approved by it */
    List<FigureFact> ofTask(long taskId, LocalDate asOf) {
        return known(SELECT + "e.task_id = :id", taskId, asOf);
    }

    List<FigureFact> ofPlan(long planId, LocalDate asOf) {
        return known(SELECT + "e.plan_id = :id", planId, asOf);
    }

    private List<FigureFact> known(String sql, long id, LocalDate asOf) {
        return jdbc.sql(sql + " and (p.end_date <= :day or e.decided_at < :after)" + ORDER)
                .param("id", id)
                .param("day", asOf)
                // Times are stored in UTC.
                .param(
                        "after",
                        LocalDateTime.ofInstant(
                                asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant(), ZoneOffset.UTC))
                .query((row, index) -> fact(row))
                .list();
    }

    /** What units of a jurisdiction reported in a year, in whatever plan. */
    List<FigureFact> ofYear(long jurisdictionId, int year) {
        return ofYear(jurisdictionId, year, "", List.of());
    }

    /** The same of figures of these names alone. */
    List<FigureFact> ofYear(long jurisdictionId, int year, Collection<String> names) {
        return names.isEmpty() ? List.of() : ofYear(jurisdictionId, year, " and v.name in (:names)", names);
    }

    private List<FigureFact> ofYear(long jurisdictionId, int year, String named, Collection<String> names) {
        var statement = jdbc.sql(SELECT + "e.in_force = true and e.plan_id in"
                        + " (select pl.id from plan pl where pl.jurisdiction_id = :jurisdiction and pl.plan_year = :year)"
                        + named + ORDER)
                .param("jurisdiction", jurisdictionId)
                .param("year", year);
        return (names.isEmpty() ? statement : statement.param("names", names))
                .query((row, index) -> fact(row))
                .list();
    }

    private static FigureFact fact(ResultSet row) throws SQLException {
        return new FigureFact(
                row.getLong("entry_id"),
                row.getInt("revision"),
                row.getBoolean("in_force"),
                row.getLong("task_id"),
                row.getLong("org_unit_id"),
                row.getString("short_name"),
                row.getBoolean("primary_lead"),
                new FigurePeriod(
                        row.getInt("sequence_number"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class)),
                row.getInt("position"),
                figure(row),
                row.getObject("lead_unit_id", Long.class),
                row.getObject("withdrawn_at") != null,
                row.getObject("answered_at") != null);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        String figureClass = row.getString("figure_class");
        return new Figure(
                row.getString("name"),
                PlainNumber.of(row.getBigDecimal("amount")),
                row.getBigDecimal("max_amount"),
                row.getString("classifier"),
                Qualifier.valueOf(row.getString("qualifier")),
                figureClass == null ? null : FigureClass.valueOf(figureClass),
                FigureScope.valueOf(row.getString("scope")),
                row.getBoolean("whole"),
                row.getObject("indicator_id", Long.class),
                row.getObject("joint_event_id", Long.class),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getObject("text_start", Integer.class),
                row.getObject("text_end", Integer.class));
    }
}
