package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.DueDays;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Rows;

/** The register of letters, and one letter with its things and answers. */
@Component
class LetterQueries {

    private static final String SUMMARY =
            "select l.*, u.short_name from supervision_letter l join org_unit u on u.id = l.org_unit_id";

    private static final int MOST_UNANSWERED = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param unitId whose letters; null for all of the jurisdiction */
    Page<LetterSummary> page(long jurisdictionId, @Nullable Long unitId, LetterFilter filter, Pageable pageable) {
        String where = where(unitId) + (filter.step() == null ? "" : " and l.state = :state");
        Map<String, Object> values = values(jurisdictionId, unitId, filter.year());
        if (filter.step() != null) {
            values.put("state", filter.step().name());
        }
        LocalDate today = LocalDate.now(clock);
        List<LetterSummary> rows = jdbc.sql(
                        SUMMARY + where + " order by l.register_number desc limit :limit offset :offset")
                .params(values)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, index) -> summary(row, today))
                .list();
        if (pageable.getOffset() == 0 && rows.size() < pageable.getPageSize()) {
            return new PageImpl<>(rows, pageable, rows.size());
        }
        long total = jdbc.sql("select count(*) from supervision_letter l" + where)
                .params(values)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, total);
    }

    /** The letters of a unit that wait for its answer, the most urgent first. */
    List<LetterSummary> unanswered(long unitId) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(SUMMARY + " where l.org_unit_id = :unit and l.state in ('NUMBERED', 'DELIVERED', 'OPENED')"
                        + " order by l.answer_due, l.id limit " + MOST_UNANSWERED)
                .param("unit", unitId)
                .query((row, index) -> summary(row, today))
                .list();
    }

    Map<LetterState, Integer> counts(long jurisdictionId, @Nullable Long unitId, int year) {
        Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
        jdbc.sql("select l.state, count(*) as letters from supervision_letter l" + where(unitId) + " group by l.state")
                .params(values(jurisdictionId, unitId, year))
                .query(row -> {
                    counts.put(LetterState.valueOf(row.getString("state")), row.getInt("letters"));
                });
        return counts;
    }

    LetterDetails details(long letterId) {
        LocalDate today = LocalDate.now(clock);
        List<LetterDetails.Item> items = items(letterId);
        List<LetterDetails.Answer> answers = answers(letterId);
        return jdbc.sql("select l.*, u.short_name, e.document_number as earlier_number, s.display_name as sender,"
                        + " o.display_name as opener from supervision_letter l"
                        + " join org_unit u on u.id = l.org_unit_id"
                        + " left join supervision_letter e on e.id = l.earlier_id"
                        + " left join account s on s.id = l.sent_by left join account o on o.id = l.opened_by"
                        + " where l.id = :id")
                .param("id", letterId)
                .query((row, index) -> new LetterDetails(
                        summary(row, today),
                        row.getString("issuer"),
                        row.getString("title"),
                        row.getString("addressee"),
                        row.getString("body").lines().toList(),
                        row.getString("copies"),
                        Rows.id(row, "earlier_id"),
                        row.getString("earlier_number"),
                        text(row, "sender"),
                        Objects.requireNonNull(Rows.instant(row, "sent_at")),
                        text(row, "opener"),
                        row.getString("delivery_words"),
                        row.getString("ending_words"),
                        items,
                        answers))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private List<LetterDetails.Item> items(long letterId) {
        return jdbc.sql("select t.id, t.number, t.title, m.period_id, p.sequence_number,"
                        + " coalesce(p.cycle, 'QUARTER') as cycle, coalesce(p.due_date, t.due_date) as due"
                        + " from reminder m join task t on t.id = m.task_id"
                        + " left join reporting_period p on p.id = m.period_id where m.letter_id = :id"
                        + " order by t.plan_id, t.position, m.id")
                .param("id", letterId)
                .query((row, index) -> new LetterDetails.Item(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title"),
                        Rows.id(row, "period_id"),
                        row.getInt("sequence_number"),
                        ReportingCycle.valueOf(row.getString("cycle")),
                        Rows.date(row, "due")))
                .list();
    }

    private List<LetterDetails.Answer> answers(long letterId) {
        return jdbc.sql("select a.*, p.display_name from letter_answer a left join account p on p.id = a.answered_by"
                        + " where a.letter_id = :id order by a.answered_at desc, a.id desc")
                .param("id", letterId)
                .query((row, index) -> new LetterDetails.Answer(
                        row.getString("words"),
                        text(row, "display_name"),
                        Objects.requireNonNull(Rows.instant(row, "answered_at")),
                        row.getString("return_words"),
                        Rows.instant(row, "returned_at")))
                .list();
    }

    private static String where(@Nullable Long unitId) {
        return (unitId == null ? " where l.jurisdiction_id = :jurisdiction" : " where l.org_unit_id = :unit")
                + " and l.register_year = :year";
    }

    private static Map<String, Object> values(long jurisdictionId, @Nullable Long unitId, int year) {
        Map<String, Object> values = new HashMap<>();
        values.put("year", year);
        if (unitId == null) {
            values.put("jurisdiction", jurisdictionId);
        } else {
            values.put("unit", unitId);
        }
        return values;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static LetterSummary summary(ResultSet row, LocalDate today) throws SQLException {
        LetterState state = LetterState.valueOf(row.getString("state"));
        LocalDate due = row.getObject("answer_due", LocalDate.class);
        boolean owed = !state.isEnded() && state != LetterState.ANSWERED;
        return new LetterSummary(
                row.getLong("id"),
                row.getInt("register_year"),
                row.getInt("register_number"),
                row.getString("document_number"),
                row.getLong("org_unit_id"),
                row.getString("short_name"),
                row.getString("subject"),
                row.getInt("item_count"),
                state,
                row.getObject("sent_on", LocalDate.class),
                due,
                owed && due.isBefore(today) ? DueDays.daysLate(due, today) : 0,
                Rows.instant(row, "delivered_at"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "answered_at"),
                Rows.instant(row, "ended_at"));
    }
}
