package org.xiaohao.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.PlanHead;

/** This year's plan: imported, corrected and issued by the office; what follows is {@link DemoStory}. */
@Component
@Profile("demo")
class DemoCurrentPlan {

    private final DemoRegister register;
    private final DemoPlans plans;
    private final DemoDesk desk;

    DemoCurrentPlan(DemoRegister register, DemoPlans plans, DemoDesk desk) {
        this.register = register;
        this.plans = plans;
        this.desk = desk;
    }

    /** The day on which the plan was issued, which also says for which year it is. */
    static LocalDate issuedOn(DemoPlanFile.Head head, DemoCalendar calendar) {
        return calendar.dayOfPreviousQuarter(
                Objects.requireNonNull(head.issued()).dayOfQuarter());
    }

    void load(DemoTimeline timeline, DemoCalendar calendar, DemoPlanFile file) {
        DemoPlanFile.Head head = file.plan();
        LocalDate issued = issuedOn(head, calendar);
        int year = issued.getYear();
        Map<Integer, String> leads = file.tasks().stream()
                .filter(item -> item.leadChosen() != null)
                .collect(
                        Collectors.toMap(DemoPlanFile.Item::number, item -> Objects.requireNonNull(item.leadChosen())));
        Set<Integer> later = file.tasks().stream()
                .filter(item -> item.assignedDaysAgo() != null)
                .map(DemoPlanFile.Item::number)
                .collect(Collectors.toSet());
        timeline.add(calendar.morning(issued), () -> {
            DemoPlans.Imported imported = plans.importText(
                    new PlanHead(
                            head.kind(),
                            DemoContent.fill(head.name(), year),
                            DemoContent.fill(head.documentNumber(), year),
                            head.issuer(),
                            year,
                            calendar.defaultDue(head.defaultDue(), year)),
                    DemoContent.planText(head.file(), year, calendar.today()),
                    leads,
                    later);
            plans.setDueDates(imported.planId(), file.tasks(), calendar.today());
            DemoPlan plan = plans.issue(imported.planId(), head);
            DemoTexts texts = new DemoTexts();
            for (DemoPlanFile.Item item : file.tasks()) {
                Integer daysAgo = item.assignedDaysAgo();
                if (daysAgo == null) {
                    new DemoStory(timeline, calendar, register, desk, texts, plan, item, issued).schedule();
                } else {
                    timeline.add(
                            calendar.morningDaysAgo(daysAgo),
                            () -> plans.addLater(
                                    plan, imported, item.number(), DemoTexts.orEmpty(item.assignedReason())));
                }
            }
        });
    }
}
