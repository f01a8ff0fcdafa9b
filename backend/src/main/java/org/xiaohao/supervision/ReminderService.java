package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Rows;
import org.xiaohao.supervision.ReminderEvent.ReminderAnswered;

/** What units were reminded of, and their answers. */
@Service
@ForUnits
@Transactional
public class ReminderService {

    private final Reminders reminders;
    private final DutyDirectory duties;
    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReminderService(
            Reminders reminders,
            DutyDirectory duties,
            JdbcClient jdbc,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.reminders = reminders;
        this.duties = duties;
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The reminders to the own unit that nobody answered yet, newest first; those of a letter are answered with it. */
    @Transactional(readOnly = true)
    public Page<ReminderDetails> unanswered(Pageable pageable) {
        Long unit = currentActor.get().orgUnitId();
        if (unit == null) {
            return Page.empty(pageable);
        }
        String from = " from reminder m join task t on t.id = m.task_id join plan pl on pl.id = m.plan_id"
                + " left join reporting_period p on p.id = m.period_id"
                + " where m.org_unit_id = :unit and m.answered_at is null and m.letter_id is null and pl.state = 'ISSUED'"
                + " and t.state in ('OPEN', 'IN_REVIEW')";
        List<ReminderDetails> rows = jdbc.sql(
                        "select m.*, t.number, t.title, t.due_date as task_due, p.due_date as report_due,"
                                + " p.sequence_number, coalesce(p.cycle, pl.reporting_cycle) as cycle" + from
                                + " order by m.sent_at desc, m.id desc limit :limit offset :offset")
                .param("unit", unit)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, index) -> details(row))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .param("unit", unit)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, total);
    }

    /** Notes that somebody of the unit saw a reminder. */
    public void markOpened(long reminderId) {
        own(reminderId).open(clock.instant());
    }

    /** The unit says when and why. */
    public void answer(long reminderId, String text) {
        Actor actor = currentActor.get();
        Reminder reminder = own(reminderId);
        reminder.answer(text, actor.accountId(), clock.instant());
        events.publish(
                new ReminderAnswered(reminderId, duties.ownPart(reminder.getAssignmentId()), reminder.getAnswer()));
    }

    /** What is part of a letter is opened and answered with the letter, and is not found here. */
    private Reminder own(long reminderId) {
        Actor actor = currentActor.get();
        return reminders
                .findByIdAndJurisdictionIdAndLetterIdIsNull(reminderId, actor.jurisdictionId())
                .filter(reminder -> actor.belongsTo(reminder.getOrgUnitId()))
                .orElseThrow(NotFoundException::new);
    }

    private static ReminderDetails details(ResultSet row) throws SQLException {
        long period = row.getLong("period_id");
        return new ReminderDetails(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getLong("task_id"),
                row.getString("number"),
                row.getString("title"),
                row.getLong("assignment_id"),
                period == 0 ? null : period,
                row.getInt("sequence_number"),
                ReportingCycle.valueOf(row.getString("cycle")),
                row.getObject(period == 0 ? "task_due" : "report_due", LocalDate.class),
                ReminderKind.valueOf(row.getString("kind")),
                row.getString("words"),
                java.util.Objects.requireNonNull(Rows.instant(row, "sent_at")),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "answered_at"),
                row.getString("answer"));
    }
}
