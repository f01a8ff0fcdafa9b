package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** One numbered point of a plan. */
@Entity
@Table(name = "task")
class Task extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    private @Nullable Long sectionId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 32)
    private String number;

    @Column(nullable = false, length = 1000)
    private String title;

    @Column(nullable = false, length = LongText.MAX)
    private String body;

    @Column(nullable = false)
    private int sourceStart;

    @Column(nullable = false)
    private int sourceEnd;

    private @Nullable LocalDate dueDate;
    private @Nullable LocalDate originalDueDate;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable DueDateSource dueDateSource;

    @Column(nullable = false, length = 200)
    private String dueDateText;

    @Column(nullable = false)
    private boolean longTerm;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable Recurrence recurrence;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private TaskState state = TaskState.OPEN;

    @Column(nullable = false, length = 500)
    private String stateReason = "";

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    Task(Plan plan, @Nullable Section section, int position, TaskToImport task) {
        this.jurisdictionId = plan.getJurisdictionId();
        this.planId = plan.getId();
        this.sectionId = section == null ? null : section.getId();
        this.position = position;
        this.number = InvalidInputException.optionalText("number", task.number(), 32);
        this.title = InvalidInputException.requireText("title", task.title(), 1000);
        this.body = task.body();
        this.sourceStart = task.sourceStart();
        this.sourceEnd = task.sourceEnd();
        this.dueDateText = InvalidInputException.optionalText("dueDateText", task.dueDateText(), 200);
        this.longTerm = task.longTerm();
        this.recurrence = task.particulars().recurrence();
        LocalDate printed = task.dueDate();
        if (printed != null) {
            this.dueDate = Plan.requireDate("dueDate", printed);
            this.dueDateSource = DueDateSource.TEXT;
        } else if (!longTerm) {
            this.dueDate = plan.getDefaultDueDate();
            this.dueDateSource = DueDateSource.RULE;
        }
        this.originalDueDate = dueDate;
    }

    /** Sets the due date of a draft's task by hand; null makes it long-term. */
    void plan(@Nullable LocalDate due) {
        dueDate = due == null ? null : Plan.requireDate("dueDate", due);
        originalDueDate = dueDate;
        dueDateSource = due == null ? null : DueDateSource.OFFICE;
        longTerm = due == null;
    }

    /** Follows a changed default date of the draft, where the document printed none. */
    void followDefault(LocalDate due) {
        if (dueDateSource == DueDateSource.RULE) {
            dueDate = due;
            originalDueDate = due;
        }
    }

    /** Moves the due date of an issued task; the original date is kept. */
    void changeDueDate(LocalDate due, String reason) {
        if (state != TaskState.OPEN && state != TaskState.IN_REVIEW) {
            throw new IllegalTransitionException(state, "changeDueDate");
        }
        String words = InvalidInputException.requireText("reason", reason, 500);
        dueDate = Plan.requireDate("dueDate", due);
        stateReason = words;
        dueDateSource = DueDateSource.OFFICE;
        longTerm = false;
    }

    /** Stands where a newer version of the document has it. */
    void place(@Nullable Section section, int newPosition, int start, int end) {
        sectionId = section == null ? null : Long.valueOf(section.getId());
        position = newPosition;
        sourceStart = start;
        sourceEnd = end;
    }

    /** Says what a newer version of the document says; returns whether that is something else. */
    boolean reword(String newNumber, String newTitle, String newBody) {
        requireOpen("reword");
        boolean same = number.equals(newNumber) && title.equals(newTitle) && body.equals(newBody);
        number = InvalidInputException.optionalText("number", newNumber, 32);
        title = InvalidInputException.requireText("title", newTitle, 1000);
        body = newBody;
        return !same;
    }

    /**
     * Takes the due date that a newer version of the document prints; one that prints none, or the same words, changes
     * nothing. The original date stays visible.
     *
     * @return whether the due date is another one
     */
    boolean follow(@Nullable LocalDate printed, String words, boolean endless) {
        requireOpen("follow");
        if (words.equals(dueDateText) || printed == null && !endless) {
            return false;
        }
        boolean same = endless == longTerm && (endless || printed == null || printed.equals(dueDate));
        dueDateText = InvalidInputException.optionalText("dueDateText", words, 200);
        longTerm = endless;
        dueDate = endless || printed == null ? null : Plan.requireDate("dueDate", printed);
        dueDateSource = dueDate == null ? null : DueDateSource.TEXT;
        return !same;
    }

    /** Comes round as often as a newer version of the document says; null where it does not say. */
    void comeRound(@Nullable Recurrence often) {
        requireOpen("comeRound");
        recurrence = often;
    }

    /** Makes room for a task that is added before this one. */
    void moveTo(int newPosition) {
        position = newPosition;
    }

    void requestClosing() {
        become(TaskState.IN_REVIEW, "requestClosing");
    }

    void approve(Instant at) {
        become(TaskState.CLOSED, "approve");
        closedAt = at;
    }

    void returnForRework() {
        if (state != TaskState.IN_REVIEW) {
            throw new IllegalTransitionException(state, "returnForRework");
        }
        become(TaskState.OPEN, "returnForRework");
    }

    void suspend(String reason) {
        become(TaskState.SUSPENDED, "suspend", reason);
    }

    void resume() {
        if (state != TaskState.SUSPENDED) {
            throw new IllegalTransitionException(state, "resume");
        }
        become(TaskState.OPEN, "resume");
        stateReason = "";
    }

    void cancel(String reason) {
        become(TaskState.CANCELLED, "cancel", reason);
    }

    void requireOpen(String action) {
        if (state != TaskState.OPEN) {
            throw new IllegalTransitionException(state, action);
        }
    }

    private void become(TaskState next, String action) {
        requireNext(next, action);
        state = next;
    }

    private void become(TaskState next, String action, String reason) {
        requireNext(next, action);
        stateReason = InvalidInputException.requireText("reason", reason, 500);
        state = next;
    }

    private void requireNext(TaskState next, String action) {
        if (!state.canBecome(next)) {
            throw new IllegalTransitionException(state, action);
        }
    }

    /** Whether the task lacks what issuing asks: a due date, or being long-term. */
    boolean lacksDueDate() {
        return dueDate == null && !longTerm;
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    long getPlanId() {
        return planId;
    }

    @Nullable
    Long getSectionId() {
        return sectionId;
    }

    int getPosition() {
        return position;
    }

    String getNumber() {
        return number;
    }

    String getTitle() {
        return title;
    }

    String getBody() {
        return body;
    }

    int getSourceStart() {
        return sourceStart;
    }

    int getSourceEnd() {
        return sourceEnd;
    }

    @Nullable
    LocalDate getDueDate() {
        return dueDate;
    }

    @Nullable
    LocalDate getOriginalDueDate() {
        return originalDueDate;
    }

    @Nullable
    DueDateSource getDueDateSource() {
        return dueDateSource;
    }

    String getDueDateText() {
        return dueDateText;
    }

    boolean isLongTerm() {
        return longTerm;
    }

    @Nullable
    Recurrence getRecurrence() {
        return recurrence;
    }

    TaskState getState() {
        return state;
    }

    String getStateReason() {
        return stateReason;
    }

    @Nullable
    Instant getClosedAt() {
        return closedAt;
    }
}
