package org.xiaohao.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.progress.EntryText;

/** Last year's plan: everybody reported, every task was closed, and then the year. */
@Component
@Profile("demo")
class DemoPreviousPlan {

    private static final Duration TO_REPORT = Duration.ofDays(12);
    private static final Duration TO_APPROVE = Duration.ofHours(5);

    private final DemoRegister register;
    private final DemoPlans plans;
    private final DemoDesk desk;

    DemoPreviousPlan(DemoRegister register, DemoPlans plans, DemoDesk desk) {
        this.register = register;
        this.plans = plans;
        this.desk = desk;
    }

    void load(DemoTimeline timeline, DemoCalendar calendar, int year) {
        DemoPreviousFile file = DemoContent.previousPlan();
        DemoPlanFile.Head head = file.plan();
        LocalDate issued = DemoCalendar.day(Objects.requireNonNull(head.issuedOn()), year);
        DemoTexts texts = new DemoTexts();
        timeline.add(calendar.morning(issued), () -> {
            long id = plans.importText(
                            new PlanHead(
                                    head.kind(),
                                    DemoContent.fill(head.name(), year),
                                    DemoContent.fill(head.documentNumber(), year),
                                    head.issuer(),
                                    year,
                                    calendar.defaultDue(head.defaultDue(), year)),
                            DemoContent.planText(head.file(), year, calendar.today()),
                            Map.of(),
                            Set.of())
                    .planId();
            DemoPlan plan = plans.issue(id, head);
            file.tasks().forEach(item -> schedule(timeline, calendar, plan, item, issued, texts));
            timeline.add(calendar.morning(LocalDate.of(year + 1, 1, 8)), () -> plans.closeYear(plan.id()));
        });
    }

    private void schedule(
            DemoTimeline timeline,
            DemoCalendar calendar,
            DemoPlan plan,
            DemoPreviousFile.Item item,
            LocalDate issued,
            DemoTexts texts) {
        DemoPlan.Duty duty = plan.duty(item.number());
        LocalDate closedOn = DemoCalendar.day(item.closedOn(), issued.getYear());
        PeriodReference period = Objects.requireNonNull(plan.periodOf(closedOn));
        Instant closed = calendar.morning(closedOn).plus(TO_APPROVE);
        duty.parts().forEach((unit, part) -> {
            int seed = item.number() * 41 + register.position(unit);
            timeline.add(
                    DemoCalendar.between(
                            calendar.morning(issued.plusDays(1)), calendar.morning(issued.plusDays(5)), seed),
                    () -> desk.receive(unit, part));
            Instant reported =
                    DemoCalendar.between(closed.minus(TO_REPORT), closed.minus(Duration.ofDays(3)), seed + 5);
            EntryText text = unit.equals(item.by())
                    ? new EntryText(
                            item.summary(),
                            DemoTexts.orEmpty(item.problem()),
                            DemoTexts.orEmpty(item.nextStep()),
                            false,
                            item.figures().stream()
                                    .map(DemoPlanFile.Count::figure)
                                    .toList())
                    : texts.text(
                            item.pool(), item.number() + 2, register.unit(unit), register.position(unit), 0, false);
            DemoDesk.Paper paper = unit.equals(item.by()) ? DemoPapers.pdf(item.number()) : null;
            timeline.add(reported, () -> {
                DemoDesk.SubmittedEntry entry = desk.submit(unit, part, period.id(), text, paper);
                timeline.add(reported.plus(TO_APPROVE), () -> desk.approve(unit, entry));
            });
        });
        timeline.add(closed.minus(Duration.ofDays(2)), () -> {
            long request = desk.apply(item.by(), duty.taskId(), item.summary(), null);
            timeline.add(closed, () -> desk.approveClosing(request));
        });
    }
}
