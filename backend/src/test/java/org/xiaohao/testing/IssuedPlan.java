package org.xiaohao.testing;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.shared.Actor;

/** An issued plan, its rows by the words of the test, and what people do with it. Whoever is signed in stays so. */
public final class IssuedPlan {

    private final PlanFixture fixture;
    private final TestJurisdiction place;
    private final long id;

    IssuedPlan(PlanFixture fixture, TestJurisdiction place, long id) {
        this.fixture = fixture;
        this.place = place;
        this.id = id;
    }

    public long id() {
        return id;
    }

    public TestJurisdiction place() {
        return place;
    }

    /** The id of the task with this number. */
    public long task(String number) {
        return summary(number).id();
    }

    /** The task with this number as the office sees it. */
    public TaskSummary summary(String number) {
        return as(
                        place.office(),
                        () -> fixture.tasks.list(TaskFilter.all(id), TaskSort.NUMBER, PageRequest.of(0, 5000)))
                .stream()
                .filter(task -> task.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** The page of the task with this number as the office sees it. */
    public TaskDetails details(String number) {
        long task = task(number);
        return as(place.office(), () -> fixture.tasks.details(task));
    }

    /** The part of a unit in a task. */
    public TaskDetails.Part part(String number, String unit) {
        return details(number).parts().stream()
                .filter(part -> part.unitName().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** The id of a unit's part in a task. */
    public long partId(String number, String unit) {
        return part(number, unit).assignmentId();
    }

    /** A period by its place in the year, from 1. */
    public PeriodReference period(int sequence) {
        return as(place.office(), () -> fixture.monitor.periods(id)).stream()
                .filter(period -> period.sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }

    /** The cell of a unit's part for a period. */
    public TaskDetails.Cell cell(String number, String unit, int sequence) {
        long period = period(sequence).id();
        return part(number, unit).cells().stream()
                .filter(cell -> cell.periodId() == period)
                .findFirst()
                .orElseThrow();
    }

    public void receive(String number, String... units) {
        for (String unit : units) {
            long part = partId(number, unit);
            run(place.clerk(unit), () -> fixture.parts.receive(part));
        }
    }

    /** The clerk types a draft; where there is a newest revision, over it. */
    public SavedEntry write(String number, String unit, int sequence, String text, boolean partDone) {
        return write(number, unit, sequence, new EntryText(text, "", "", partDone, List.of()));
    }

    /** The clerk types a draft with all its fields; where there is a newest revision, over it. */
    public SavedEntry write(String number, String unit, int sequence, EntryText text) {
        long part = partId(number, unit);
        long period = period(sequence).id();
        return as(place.clerk(unit), () -> {
            List<EntryDetails> before = fixture.progress.revisions(part, period);
            Long entry = before.isEmpty() ? null : before.getLast().id();
            int version = before.isEmpty() ? 0 : before.getLast().version();
            return fixture.progress.save(new SaveEntry(part, period, entry, version, text));
        });
    }

    /** The clerk writes and hands it to the head. */
    public long submit(String number, String unit, int sequence, String text, boolean partDone) {
        SavedEntry saved = write(number, unit, sequence, text, partDone);
        run(place.clerk(unit), () -> fixture.progress.submit(saved.entryId(), saved.version()));
        return saved.entryId();
    }

    /** The clerk writes, the head approves. */
    public long report(String number, String unit, int sequence, String text) {
        return report(number, unit, sequence, text, false);
    }

    /** The clerk writes all the fields, the head approves. */
    public long report(String number, String unit, int sequence, EntryText text) {
        SavedEntry saved = write(number, unit, sequence, text);
        run(place.clerk(unit), () -> fixture.progress.submit(saved.entryId(), saved.version()));
        approve(unit, saved.entryId());
        return saved.entryId();
    }

    /** The clerk writes, the head approves, and the part is said to be done. */
    public long reportDone(String number, String unit, int sequence, String text) {
        return report(number, unit, sequence, text, true);
    }

    private long report(String number, String unit, int sequence, String text, boolean partDone) {
        long entry = submit(number, unit, sequence, text, partDone);
        approve(unit, entry);
        return entry;
    }

    /** The head approves an entry. */
    public void approve(String unit, long entry) {
        run(place.head(unit), () -> {
            EntryDetails read = fixture.progress.details(entry);
            if (read.state() != EntryState.SUBMITTED) {
                throw new IllegalStateException("entry is " + read.state());
            }
            fixture.progress.approve(entry, read.version());
        });
    }

    /** The clerk of the primary lead confirms the part of a unit. */
    public void confirm(String number, String lead, String unit) {
        long part = partId(number, unit);
        run(place.clerk(lead), () -> fixture.parts.confirm(part));
    }

    /** The head of the primary lead applies for closing. */
    public long apply(String number, String lead, String summary) {
        long task = task(number);
        return as(place.head(lead), () -> fixture.reviews.apply(new ApplyForClosing(task, summary, List.of())));
    }

    /** The lead applies and the office approves. */
    public void close(String number, String lead, String summary) {
        long request = apply(number, lead, summary);
        run(place.office(), () -> fixture.reviews.approve(request));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return fixture.fixtures.callAs(actor, work);
    }

    private void run(Actor actor, Runnable work) {
        fixture.fixtures.callAs(actor, () -> {
            work.run();
            return true;
        });
    }
}
