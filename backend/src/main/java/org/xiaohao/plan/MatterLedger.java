package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.PlanEvent.PlanCreated;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;

/**
 * Enters supervised matters one by one: each is a task of the year's list, which is made and issued with the first of
 * them. Units report on it by the month while it is open. Asks for no role: whoever calls has checked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MatterLedger {

    private static final int REPORT_DAYS = 5;

    private final Plans plans;
    private final PlanSources sources;
    private final Tasks tasks;
    private final TaskParties parties;
    private final Assignments assignments;
    private final TaskStoring storing;
    private final PlanIssuing issuing;
    private final DutyDates dates;
    private final DutyAccess access;
    private final OrgUnitDirectory units;
    private final DomainEvents events;
    private final Clock clock;

    MatterLedger(
            Plans plans,
            PlanSources sources,
            Tasks tasks,
            TaskParties parties,
            Assignments assignments,
            TaskStoring storing,
            PlanIssuing issuing,
            DutyDates dates,
            DutyAccess access,
            OrgUnitDirectory units,
            DomainEvents events,
            Clock clock) {
        this.plans = plans;
        this.sources = sources;
        this.tasks = tasks;
        this.parties = parties;
        this.assignments = assignments;
        this.storing = storing;
        this.issuing = issuing;
        this.dates = dates;
        this.access = access;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a matter and hands it to its units.
     *
     * @return the id of its task
     * @throws InvalidInputException when nothing is said, or nobody leads
     * @throws org.xiaohao.shared.NotFoundException when a unit is not an active one of the jurisdiction
     */
    public long enter(NewMatter matter) {
        if (matter.units().stream().noneMatch(unit -> unit.role() == AssignmentRole.LEAD)) {
            throw new InvalidInputException("units", "lead-required");
        }
        InvalidInputException.requireText("title", matter.title(), 1000);
        InvalidInputException.requireText("body", matter.body(), LongText.MAX);
        Actor actor = access.actor();
        int year = LocalDate.now(clock).getYear();
        Long known = plans.findByJurisdictionIdAndState(actor.jurisdictionId(), PlanState.ISSUED).stream()
                .filter(plan -> plan.getKind() == PlanKind.SUPERVISED_MATTERS
                        && plan.getYear() == year
                        && plan.getTitle().equals(matter.listTitle()))
                .map(Plan::getId)
                .findFirst()
                .orElse(null);
        long task = known == null ? begin(matter, actor, year) : add(matter, actor, known);
        assignments.findByTaskIdOrderByPosition(task).forEach(part -> part.awaitReceipt(matter.receiveBy()));
        return task;
    }

    private long begin(NewMatter matter, Actor actor, int year) {
        PlanHead head = new PlanHead(
                PlanKind.SUPERVISED_MATTERS, matter.listTitle(), "", "", year, LocalDate.of(year, Month.DECEMBER, 31));
        Plan plan = plans.save(new Plan(actor.jurisdictionId(), head, actor.accountId(), clock.instant()));
        String text = line(1, matter);
        sources.save(new PlanSource(plan.getId(), text, null));
        TaskToImport content = content(matter, 1, 0, text.length(), actor.jurisdictionId());
        Task task = new Task(plan, null, 1, content, text);
        storing.store(task, content, storing.addressees(actor.jurisdictionId()));
        events.publish(new PlanCreated(plan.getId(), plan.getTitle(), 1));
        events.publish(issuing.issue(plan, new IssuePlan(plan.getId(), ReportingCycle.MONTH, REPORT_DAYS), actor));
        return task.getId();
    }

    private long add(NewMatter matter, Actor actor, long planId) {
        Plan plan = plans.findWithLockByIdAndJurisdictionId(planId, actor.jurisdictionId())
                .orElseThrow();
        plan.requireIssued("addTask");
        dates.takeAll(planId);
        int number = tasks.countByPlanId(planId) + 1;
        PlanSource source = sources.findById(planId).orElseThrow();
        String before = source.getText() + "\n";
        String text = before + line(number, matter);
        source.replace(text, null);
        TaskToImport content = content(matter, number, before.length(), text.length(), actor.jurisdictionId());
        // Inserts are ordered by table: parties that wait must not come before the task that others will name.
        parties.flush();
        Task task = new Task(plan, null, number, content, text);
        List<TaskParty> named = storing.store(task, content, storing.addressees(actor.jurisdictionId()));
        events.publish(issuing.handOut(plan, task, named, matter.dueWords()));
        return task.getId();
    }

    private static String line(int number, NewMatter matter) {
        return number + "." + matter.body().strip();
    }

    private TaskToImport content(NewMatter matter, int number, int start, int end, long jurisdictionId) {
        Map<Long, OrgUnitReference> register = units.byIds(
                matter.units().stream().map(NamedUnit::orgUnitId).distinct().toList());
        TaskStoring.Addressees addressees = storing.addressees(jurisdictionId);
        matter.units().forEach(unit -> addressees.requireUnit(unit.orgUnitId()));
        List<TaskToImport.Party> named = matter.units().stream()
                .map(unit -> new TaskToImport.Party(
                        unit.role(),
                        Objects.requireNonNull(register.get(unit.orgUnitId())).shortName(),
                        unit.orgUnitId(),
                        null,
                        end,
                        end))
                .toList();
        return new TaskToImport(
                Integer.toString(number),
                null,
                matter.title().strip(),
                matter.body().strip(),
                matter.dueDate(),
                matter.dueWords(),
                false,
                start,
                end,
                named,
                TaskParticulars.NONE);
    }
}
