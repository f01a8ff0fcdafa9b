package org.xiaohao.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.supervision.LateKey;

/** What happened to one item of this year's plan, put on the timeline. */
class DemoStory {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BEFORE_END = Duration.ofDays(12);

    private final DemoTimeline timeline;
    private final DemoCalendar calendar;
    private final DemoRegister register;
    private final DemoDesk desk;
    private final DemoTexts texts;
    private final DemoPlan plan;
    private final DemoPlanFile.Item item;
    private final DemoPlan.Duty duty;
    private final Instant issued;
    private final PeriodReference previous;
    private final @Nullable PeriodReference current;
    private final @Nullable Instant requested;
    private final @Nullable Instant decided;

    DemoStory(
            DemoTimeline timeline,
            DemoCalendar calendar,
            DemoRegister register,
            DemoDesk desk,
            DemoTexts texts,
            DemoPlan plan,
            DemoPlanFile.Item item,
            LocalDate issuedOn) {
        this.timeline = timeline;
        this.calendar = calendar;
        this.register = register;
        this.desk = desk;
        this.texts = texts;
        this.plan = plan;
        this.item = item;
        this.duty = plan.duty(item.number());
        this.issued = calendar.morning(issuedOn);
        this.previous = Objects.requireNonNull(plan.periodOf(issuedOn));
        this.current = plan.periodOf(calendar.today());
        DemoPlanFile.Closing closing = item.closing();
        this.requested = closing == null ? null : calendar.morningDaysAgo(closing.requestedDaysAgo());
        this.decided = closing == null || closing.decision().equals("PENDING")
                ? null
                : calendar.past(
                        calendar.morningDaysAgo(closing.decidedDaysAgo()).plus(HOUR.multipliedBy(5)));
    }

    void schedule() {
        if (item.isReceived()) {
            duty.parts().forEach((unit, part) -> timeline.add(receivedAt(unit), () -> desk.receive(unit, part)));
        }
        item.notApplicable().forEach(this::declare);
        duty.parts().keySet().forEach(this::report);
        close();
        item.reminders().forEach(this::remind);
        DemoPlanFile.Referred referral = item.referral();
        if (referral != null) {
            timeline.add(
                    calendar.morningDaysAgo(referral.daysAgo()),
                    () -> desk.refer(duty.taskId(), referral.why(), referral.ask()));
        }
        DemoPlanFile.Said said = item.instruction();
        if (said != null) {
            timeline.add(
                    calendar.morningDaysAgo(said.daysAgo()),
                    () -> desk.instruct(duty.taskId(), said.words(), said.answerDays()));
        }
    }

    private int seed(String unit) {
        return item.number() * 41 + register.position(unit);
    }

    private Instant receivedAt(String unit) {
        return DemoCalendar.between(issued.plus(HOUR), issued.plus(DAY.multipliedBy(3)), seed(unit));
    }

    private void declare(DemoPlanFile.NotApplicable declared) {
        long part = duty.part(declared.unit());
        Instant at = issued.plus(DAY.multipliedBy(4));
        timeline.add(at, () -> desk.declareNotApplicable(declared.unit(), part, declared.reason()));
        if (declared.accepted()) {
            timeline.add(at.plus(DAY), () -> desk.acceptNotApplicable(duty.lead(), part));
        }
    }

    private void report(String unit) {
        if (item.isNotApplicable(unit)) {
            return;
        }
        boolean earlier = reportsPrevious(unit);
        Instant laterAt = reportsCurrent(unit) ? currentMoment(unit) : null;
        boolean done = item.completedUnits().contains(unit);
        if (earlier) {
            Instant at = previousMoment(unit);
            enter(unit, previous, false, at, done && laterAt == null);
        }
        if (laterAt != null) {
            enter(unit, Objects.requireNonNull(current), true, laterAt, done);
        }
    }

    private boolean reportsPrevious(String unit) {
        if (written(unit, false) != null || item.previousLate().contains(unit)) {
            return true;
        }
        return switch (item.previous()) {
            case "all" -> !item.previousMissing().contains(unit);
            case "only" -> item.previousUnits().contains(unit);
            default -> false;
        };
    }

    private boolean reportsCurrent(String unit) {
        return current != null
                && (written(unit, true) != null || item.currentUnits().contains(unit));
    }

    private DemoPlanFile.@Nullable Entry written(String unit, boolean inCurrent) {
        return item.entries().stream()
                .filter(entry -> entry.isOf(unit, inCurrent))
                .findFirst()
                .orElse(null);
    }

    private Instant previousMoment(String unit) {
        Instant end = calendar.endOf(previous.endDate());
        if (item.previousLate().contains(unit)) {
            return calendar.past(end.plus(DAY.multipliedBy(1 + seed(unit) % 4)));
        }
        Instant latest = DemoCalendar.earlier(end, beforeRequest());
        Instant earliest = DemoCalendar.later(latest.minus(BEFORE_END), issued.plus(DAY.multipliedBy(6)));
        return DemoCalendar.between(earliest, latest.minus(HOUR.multipliedBy(6)), seed(unit) + 3);
    }

    /** Null where the period began too late for it. */
    private @Nullable Instant currentMoment(String unit) {
        Instant start = calendar.startOf(calendar.currentStart());
        Instant now = calendar.endOf(calendar.today().plusDays(1));
        DemoPlanFile.Closing closing = item.closing();
        boolean returned = closing != null && closing.decision().equals("RETURNED");
        Instant earliest = DemoCalendar.later(start, returned ? decided : null);
        Instant latest = DemoCalendar.earlier(now, returned ? null : beforeRequest());
        earliest = DemoCalendar.later(earliest, latest.minus(BEFORE_END));
        return latest.isBefore(earliest) ? null : DemoCalendar.between(earliest, latest, seed(unit) + 7);
    }

    private @Nullable Instant beforeRequest() {
        return requested == null ? null : requested.minus(DAY);
    }

    private void enter(String unit, PeriodReference period, boolean inCurrent, Instant at, boolean done) {
        long part = duty.part(unit);
        DemoPlanFile.Entry written = written(unit, inCurrent);
        String state = written == null || written.state() == null ? "APPROVED" : written.state();
        EntryText text = text(unit, inCurrent, done);
        if (state.equals("DRAFT")) {
            timeline.add(at, () -> desk.draft(unit, part, period.id(), text));
            return;
        }
        DemoDesk.Paper paper = paper(unit, written != null, inCurrent);
        timeline.add(at, () -> {
            DemoDesk.SubmittedEntry entry = desk.submit(unit, part, period.id(), text, paper);
            Instant next = calendar.past(at.plus(HOUR.multipliedBy(2)));
            switch (state) {
                case "SUBMITTED" -> {}
                case "RETURNED" ->
                    timeline.add(
                            next,
                            () -> desk.sendBack(
                                    unit,
                                    entry,
                                    DemoTexts.orEmpty(
                                            Objects.requireNonNull(written).returnReason())));
                default -> timeline.add(next, () -> approved(unit, part, entry, next, done));
            }
        });
    }

    private void approved(String unit, long part, DemoDesk.SubmittedEntry entry, Instant at, boolean done) {
        desk.approve(unit, entry);
        if (done && !unit.equals(duty.lead())) {
            Instant confirmed = DemoCalendar.earlier(at.plus(HOUR.multipliedBy(20)), requested);
            timeline.add(calendar.past(confirmed), () -> desk.confirm(duty.lead(), part));
        }
    }

    private EntryText text(String unit, boolean inCurrent, boolean done) {
        DemoPlanFile.Entry written = written(unit, inCurrent);
        if (written == null) {
            return texts.text(
                    item.pool(), item.number(), register.unit(unit), register.position(unit), inCurrent ? 1 : 0, done);
        }
        List<Figure> figures = new ArrayList<>();
        written.figures().forEach(count -> figures.add(count.figure()));
        DemoPlanFile.Closing closing = item.closing();
        if (closing != null
                && closing.decision().equals("APPROVED")
                && closing.by().equals(unit)) {
            // The summary's figures have no place in the application itself.
            closing.figures().forEach(count -> figures.add(count.figure()));
        }
        return new EntryText(
                written.text(),
                DemoTexts.orEmpty(written.problem()),
                DemoTexts.orEmpty(written.nextStep()),
                done,
                figures);
    }

    private DemoDesk.@Nullable Paper paper(String unit, boolean written, boolean inCurrent) {
        if (!written || item.number() % 2 == 1) {
            return null;
        }
        return inCurrent
                ? DemoPapers.pdf(item.number())
                : DemoPapers.word(item.number(), register.unit(unit).shortName());
    }

    private void close() {
        DemoPlanFile.Closing closing = item.closing();
        if (closing == null) {
            return;
        }
        timeline.add(Objects.requireNonNull(requested), () -> {
            DemoDesk.Paper paper =
                    DemoPapers.word(item.number(), register.unit(closing.by()).shortName());
            long request = desk.apply(closing.by(), duty.taskId(), closing.summary(), paper);
            Instant at = decided;
            if (at != null) {
                timeline.add(at, () -> {
                    if (closing.decision().equals("APPROVED")) {
                        desk.approveClosing(request);
                    } else {
                        desk.returnClosing(request, DemoTexts.orEmpty(closing.reason()));
                    }
                });
            }
        });
    }

    /** The office can remind of what is late only; the rest of the list is for supervision to come. */
    private void remind(DemoPlanFile.Nudge nudge) {
        boolean report = item.previousMissing().contains(nudge.unit());
        LocalDate due = report ? previous.dueDate() : dueDate();
        if (due == null || (!report && !nudge.unit().equals(duty.lead()))) {
            return;
        }
        LocalDate sentOn = max(calendar.today().minusDays(nudge.daysAgo()), due.plusDays(1));
        if (sentOn.isAfter(calendar.today())) {
            return;
        }
        LateKey late = new LateKey(duty.part(nudge.unit()), report ? previous.id() : null);
        Instant sent = calendar.morning(sentOn);
        timeline.add(sent, () -> desk.nudge(plan.id(), late, nudge.text()));
        if (nudge.opened()) {
            timeline.add(calendar.past(sent.plus(HOUR.multipliedBy(3))), () -> desk.open(nudge.unit(), late));
        }
        String answer = nudge.answer();
        if (answer != null) {
            Instant at = calendar.notBefore(sent.plus(HOUR), calendar.morningDaysAgo(nudge.answeredDaysAgo()));
            timeline.add(calendar.past(at.plus(HOUR.multipliedBy(4))), () -> desk.answer(nudge.unit(), late, answer));
        }
    }

    private @Nullable LocalDate dueDate() {
        DemoPlanFile.Due due = item.due();
        return due == null || due.longTerm() ? null : calendar.today().plusDays(due.inDays());
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
