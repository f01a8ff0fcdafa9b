package org.xiaohao.ui.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.CreatePlan;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** A plan of 2026 with quarterly reports, and what units do with it, through the services. */
public final class Duties {

    private static final int PAGE = 50;
    private static final String SOURCE = "Source";

    private TaskParticulars particulars = TaskParticulars.NONE;

    private final ApplicationContext beans;
    private final Fixtures fixtures;
    private final TestJurisdiction district;

    public Duties(ApplicationContext beans) {
        this.beans = beans;
        this.fixtures = beans.getBean(Fixtures.class);
        this.district = fixtures.jurisdiction();
    }

    public TestJurisdiction district() {
        return district;
    }

    /**
     * Issues a plan of some tasks, all led by the first unit, the other units responsible.
     *
     * @return the tasks in order
     */
    public List<TaskDetails> issue(int tasks, LocalDate due, String lead, String... others) {
        district.unit(lead);
        List<TaskToImport> points = new ArrayList<>();
        for (int number = 1; number <= tasks; number++) {
            List<TaskToImport.Party> parties = new ArrayList<>();
            parties.add(new TaskToImport.Party(AssignmentRole.LEAD, lead, district.unit(lead), null, 0, 0));
            for (String other : others) {
                parties.add(
                        new TaskToImport.Party(AssignmentRole.RESPONSIBLE, other, district.unit(other), null, 0, 0));
            }
            points.add(new TaskToImport(
                    Integer.toString(number),
                    null,
                    "Task " + number,
                    "Body " + number,
                    due,
                    "",
                    false,
                    0,
                    SOURCE.length(),
                    parties,
                    particulars));
        }
        Actor office = district.office();
        long plan = fixtures.callAs(office, () -> {
            PlanService plans = beans.getBean(PlanService.class);
            long id = plans.create(new CreatePlan(head(), SOURCE, null, points));
            plans.issue(new IssuePlan(id, ReportingCycle.QUARTER, 10));
            return id;
        });
        return fixtures.callAs(office, () -> {
            TaskService service = beans.getBean(TaskService.class);
            return service.list(TaskFilter.all(plan), TaskSort.NUMBER, PageRequest.of(0, PAGE)).stream()
                    .map(row -> service.details(row.id()))
                    .toList();
        });
    }

    private static PlanHead head() {
        return new PlanHead(PlanKind.WORK_PLAN, "Plan", "", "", 2026, LocalDate.of(2026, 12, 31));
    }

    /** What the document says of each task beside its words, units and date, from the next plan on. */
    public Duties with(TaskParticulars more) {
        particulars = more;
        return this;
    }

    /** The part of a unit in a task. */
    public long part(TaskDetails task, String unit) {
        return task.parts().stream()
                .filter(part -> part.unitName().equals(unit))
                .findFirst()
                .orElseThrow()
                .assignmentId();
    }

    public void receive(Actor actor, long part) {
        fixtures.callAs(actor, () -> {
            beans.getBean(AssignmentService.class).receive(part);
            return true;
        });
    }

    /** Saves a draft for the earliest period that owes a report, over whatever stands there. */
    public SavedEntry draft(Actor actor, long part, EntryText text) {
        return fixtures.callAs(actor, () -> {
            ProgressService progress = beans.getBean(ProgressService.class);
            var form = progress.form(part, null);
            var current = form.current();
            return progress.save(new SaveEntry(
                    part,
                    form.period().id(),
                    current == null ? null : current.id(),
                    current == null ? 0 : current.version(),
                    text));
        });
    }

    /** Writes and submits the report of the earliest period that owes one. */
    public SavedEntry submit(Actor actor, long part, EntryText text) {
        SavedEntry saved = draft(actor, part, text);
        fixtures.callAs(actor, () -> {
            beans.getBean(ProgressService.class).submit(saved.entryId(), saved.version());
            return true;
        });
        return saved;
    }

    /** Approves what waits for a head. */
    public void approveAll(Actor head) {
        fixtures.callAs(head, () -> {
            ProgressService progress = beans.getBean(ProgressService.class);
            progress.awaitingApproval(PageRequest.of(0, PAGE))
                    .forEach(entry -> progress.approve(entry.id(), entry.version()));
            return true;
        });
    }
}
