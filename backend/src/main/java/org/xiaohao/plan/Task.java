package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    @Column(length = LongText.MAX)
    private @Nullable String sourceExcerpt;

    @Embedded
    private DueDate dueDate;

    @Column(name = "extension_count", nullable = false)
    private int extensions;

    private @Nullable LocalDate forecastDate;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable Recurrence recurrence;

    /** How units report on it; null where the plan's rule holds. */
    @Embedded
    private @Nullable ReportingRule ownReporting;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private TaskState state = TaskState.OPEN;

    @Column(nullable = false, length = 500)
    private String stateReason = "";

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** @param document the text in which its place is counted */
    Task(Plan plan, @Nullable Section section, int position, TaskToImport task, String document) {
        this.jurisdictionId = plan.getJurisdictionId();
        this.planId = plan.getId();
        this.sectionId = section == null ? null : section.getId();
        this.position = position;
        this.number = InvalidInputException.optionalText("number", task.number(), 32);
        this.title = InvalidInputException.requireText("title", task.title(), 1000);
        this.body = task.body();
        this.sourceStart = task.sourceStart();
        this.sourceEnd = task.sourceEnd();
        this.sourceExcerpt = excerpt(document);
        this.dueDate = DueDate.of(task, plan.getDefaultDueDate());
        this.recurrence = task.particulars().recurrence();
    }

    /** Sets the due date of a draft's task by hand; null makes it long-term. */
    void decideDueDate(@Nullable LocalDate day) {
        dueDate = day == null ? DueDate.longTerm(dueDate.words()) : DueDate.byOffice(day, dueDate.words());
    }

    /** Moves the due date of an issued task; the original date is kept. */
    void changeDueDate(LocalDate day, String reason) {
        state = state.changeDueDate();
        String words = InvalidInputException.requireText("reason", reason, 500);
        dueDate = dueDate.extendedTo(day);
        stateReason = words;
    }

    /** Stands where a newer version of the document has it. */
    void place(@Nullable Section section, int newPosition, int start, int end, String document) {
        sectionId = section == null ? null : Long.valueOf(section.getId());
        position = newPosition;
        sourceStart = start;
        sourceEnd = end;
        sourceExcerpt = excerpt(document);
    }

    private String excerpt(String document) {
        int start = Math.clamp(sourceStart, 0, document.length());
        return document.substring(start, Math.clamp(sourceEnd, start, document.length()));
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
    boolean reprintDueDate(@Nullable LocalDate day, String words, boolean longTerm) {
        requireOpen("reprintDueDate");
        DueDate before = dueDate;
        dueDate = before.reprinted(day, words, longTerm);
        return dueDate.differsFrom(before);
    }

    /** Takes how often it comes round, as a newer version of the document says; null where it does not say. */
    void changeRecurrence(@Nullable Recurrence often) {
        requireOpen("changeRecurrence");
        recurrence = often;
    }

    /** Lets its units report by a rule of its own, or with null by that of the plan. */
    void changeReporting(@Nullable ReportingRule rule, int year) {
        requireOpen("changeReporting");
        ownReporting = rule == null ? null : rule.requireValid(year);
    }

    /** Makes room for a task that is added before this one. */
    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** The office granted a request for a later day; the original date is kept. */
    void extend(LocalDate day) {
        requireOpen("extend");
        dueDate = dueDate.extendedTo(day);
        extensions++;
    }

    /** 预计完成: what the primary lead expects; null where it says nothing. Returns what it had said. */
    @Nullable
    LocalDate forecast(@Nullable LocalDate day) {
        requireOpen("forecast");
        LocalDate before = forecastDate;
        forecastDate = day == null ? null : Plan.requireDate("forecast", day);
        return before;
    }

    void reopen(String reason) {
        become(state.reopen(), reason);
        closedAt = null;
    }

    void requestClosing() {
        state = state.requestClosing();
    }

    void approve(Instant at) {
        state = state.approve();
        closedAt = at;
    }

    void returnForRework() {
        state = state.returnForRework();
    }

    void suspend(String reason) {
        become(state.suspend(), reason);
    }

    void resume() {
        state = state.resume();
        stateReason = "";
    }

    void cancel(String reason) {
        become(state.cancel(), reason);
    }

    void requireOpen(String action) {
        state.require(TaskState.OPEN, action);
    }

    private void become(TaskState next, String reason) {
        stateReason = InvalidInputException.requireText("reason", reason, 500);
        state = next;
    }

    /** Whether the task lacks what issuing asks: a due date, or being long-term. */
    boolean lacksDueDate() {
        return dueDate.day() == null && !dueDate.longTerm();
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

    /** The words of the document at its place, kept so that a page need not read the whole of it. */
    String getSourceExcerpt() {
        return sourceExcerpt == null ? "" : sourceExcerpt;
    }

    DueDate getDueDate() {
        return dueDate;
    }

    /** How often a later day was granted. */
    int getExtensions() {
        return extensions;
    }

    @Nullable
    LocalDate getForecastDate() {
        return forecastDate;
    }

    @Nullable
    Recurrence getRecurrence() {
        return recurrence;
    }

    @Nullable
    ReportingRule getOwnReporting() {
        return ownReporting;
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
