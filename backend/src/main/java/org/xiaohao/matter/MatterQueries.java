package org.xiaohao.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.DueDays;
import org.xiaohao.plan.TaskState;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Rows;

/** Supervised matters with how far they are, a page in one statement and its count. */
@Component
class MatterQueries {

    private static final String FROM = " from supervised_matter m join task t on t.id = m.task_id"
            + " join assignment a on a.task_id = t.id and a.primary_lead = true"
            + " join org_unit u on u.id = a.org_unit_id where m.jurisdiction_id = :jurisdiction";

    /** The days of the task hold: they may have been changed since the matter was entered. */
    private static final String ARRANGE = "coalesce(a.receive_due, m.arrange_due)";

    private static final String SETTLE = "coalesce(t.due_date, m.settle_due)";
    private static final String UNDER_WAY = " and t.standing in ('WAITING', 'UNDER_WAY')";
    private static final String COLUMNS = "select m.id, m.task_id, m.basis, m.entered_on, m.answer_due, "
            + ARRANGE + " as arrange_due, " + SETTLE
            + " as settle_due, m.is_complex, m.plan_words, m.answered_at, m.answer, t.plan_id, t.number, t.title, t.state,"
            + " t.closed_at, a.org_unit_id, a.received_at, u.short_name";

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open ones by the day by which they are to be settled, or the others, the newest first. */
    Page<MatterDetails> list(long jurisdictionId, boolean open, Pageable pageable) {
        String where = FROM
                + (open
                        ? " and (t.standing in ('WAITING', 'UNDER_WAY') or t.state = 'SUSPENDED')"
                        : " and t.standing in ('DONE', 'NONE') and t.state <> 'SUSPENDED'");
        List<MatterDetails> rows = jdbc.sql(COLUMNS + where
                        + (open
                                ? " order by case when t.state = 'SUSPENDED' then 1 else 0 end, settle_due, m.id"
                                : " order by settle_due desc, m.id desc")
                        + " limit :limit offset :offset")
                .param("jurisdiction", jurisdictionId)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, index) -> details(row))
                .list();
        if (pageable.getOffset() == 0 && rows.size() < pageable.getPageSize()) {
            return new PageImpl<>(rows, pageable, rows.size());
        }
        long total = jdbc.sql("select count(*)" + where)
                .param("jurisdiction", jurisdictionId)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, total);
    }

    /** How many of those under way have a step that is late and not done; see {@link MatterDetails#isLate}. */
    int lateCount(long jurisdictionId) {
        return jdbc.sql("select count(*)" + FROM + UNDER_WAY + " and ((a.received_at is null and " + ARRANGE
                        + " < :today) or (m.answered_at is null and m.answer_due < :today) or (t.closed_at is null and "
                        + SETTLE + " < :today))")
                .param("jurisdiction", jurisdictionId)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    Optional<MatterDetails> one(long jurisdictionId, @Nullable Long matterId, @Nullable Long taskId) {
        String by = matterId == null ? " and m.task_id = :id" : " and m.id = :id";
        return jdbc.sql(COLUMNS + FROM + by)
                .param("jurisdiction", jurisdictionId)
                .param("id", matterId == null ? Objects.requireNonNull(taskId) : matterId)
                .query((row, index) -> details(row))
                .optional();
    }

    private MatterDetails details(ResultSet row) throws SQLException {
        Instant answered = Rows.instant(row, "answered_at");
        TaskState state = TaskState.valueOf(row.getString("state"));
        return new MatterDetails(
                row.getLong("id"),
                row.getLong("task_id"),
                row.getLong("plan_id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("basis"),
                row.getLong("org_unit_id"),
                row.getString("short_name"),
                state,
                row.getBoolean("is_complex"),
                row.getString("plan_words"),
                day(row, "entered_on"),
                List.of(
                        step(state, MatterStep.Kind.ARRANGE, day(row, "arrange_due"), Rows.instant(row, "received_at")),
                        step(state, MatterStep.Kind.ANSWER, day(row, "answer_due"), answered),
                        step(state, MatterStep.Kind.SETTLE, day(row, "settle_due"), Rows.instant(row, "closed_at"))),
                answered,
                row.getString("answer"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Rows.date(row, column));
    }

    /** While its task is suspended or after it was cancelled nothing is late. */
    private MatterStep step(TaskState state, MatterStep.Kind kind, LocalDate due, @Nullable Instant at) {
        LocalDate done = at == null ? null : LocalDate.ofInstant(at, clock.getZone());
        boolean rests = state == TaskState.SUSPENDED || state == TaskState.CANCELLED;
        Light running = rests ? Light.NOT_STARTED : DueDays.answerLight(due, LocalDate.now(clock), Light.NORMAL);
        Light light = done == null ? running : Light.DONE;
        return new MatterStep(kind, due, done, light);
    }
}
