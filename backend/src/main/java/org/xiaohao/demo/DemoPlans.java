package org.xiaohao.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.SheetDoubt;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.AddTask;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.DueDateSource;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanAmendmentService;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.plan.TaskToImport;

/** What the office does with a plan: import, correct, issue, close the year. */
@Component
@Profile("demo")
class DemoPlans {

    private static final String OFFICE = "office";
    private static final int MAX_TASKS = 200;

    private final IntakeService intakes;
    private final PlanService plans;
    private final PlanAmendmentService amendments;
    private final TaskService tasks;
    private final DemoRegister register;

    DemoPlans(
            IntakeService intakes,
            PlanService plans,
            PlanAmendmentService amendments,
            TaskService tasks,
            DemoRegister register) {
        this.intakes = intakes;
        this.plans = plans;
        this.amendments = amendments;
        this.tasks = tasks;
        this.register = register;
    }

    /**
     * Reads the text and stores it as a draft.
     *
     * @param leads units chosen as leads, by the task's number
     * @param later numbers of tasks that the office holds back
     * @return the draft with what was held back
     */
    Imported importText(PlanHead head, String text, Map<Integer, String> leads, Set<Integer> later) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return register.callAs(OFFICE, () -> {
            IntakeDetails whole = intakes.details(intakes.take(content, head.title() + ".txt"));
            IntakeDetails now = whole;
            List<SheetTask> held = new ArrayList<>();
            for (SheetTask task : whole.sheet().tasks()) {
                int number = number(task.task());
                String lead = leads.get(number);
                if (later.contains(number)) {
                    held.add(task);
                    now = edit(now, new SheetEdit.Remove(task.key()));
                } else if (lead != null) {
                    String name = register.unit(lead).shortName();
                    now = edit(now, new SheetEdit.AddUnit(task.key(), AssignmentRole.LEAD, name));
                }
            }
            Set<Integer> seen = now.sheet().doubts().stream()
                    .filter(SheetDoubt::isOpen)
                    .map(SheetDoubt::id)
                    .collect(Collectors.toSet());
            now = edit(now, new SheetEdit.Settle(seen, true));
            return new Imported(intakes.confirm(now.id(), now.version(), head), whole, held);
        });
    }

    private IntakeDetails edit(IntakeDetails seen, SheetEdit edit) {
        return intakes.edit(seen.id(), seen.version(), edit);
    }

    /** A draft, the whole document it comes from, and the tasks held back. */
    record Imported(long planId, IntakeDetails document, List<SheetTask> later) {}

    private static int number(ParsedTask task) {
        return Integer.parseInt(Objects.requireNonNull(task.number()));
    }

    /** Adds a task that was held back to the issued plan. */
    void addLater(DemoPlan plan, Imported imported, int number, String reason) {
        SheetTask later = imported.later().stream()
                .filter(held -> number(held.task()) == number)
                .findFirst()
                .orElseThrow();
        ParsedTask task = later.task();
        register.runAs(OFFICE, () -> {
            List<TaskToImport.Party> parties = new ArrayList<>();
            addParties(parties, AssignmentRole.LEAD, task.lead(), imported.document());
            addParties(parties, AssignmentRole.RESPONSIBLE, task.responsible(), imported.document());
            addParties(parties, AssignmentRole.SUPPORTING, task.supporting(), imported.document());
            long id = amendments.addTask(new AddTask(
                    plan.id(),
                    new TaskToImport(
                            String.valueOf(number),
                            task.section(),
                            task.title(),
                            task.body(),
                            task.deadline(),
                            DemoTexts.orEmpty(task.deadlineText()),
                            task.longTerm(),
                            task.span().start(),
                            task.span().end(),
                            parties,
                            later.particulars()),
                    reason));
            plan.add(number, duty(tasks.details(id)));
        });
    }

    private static void addParties(
            List<TaskToImport.Party> parties, AssignmentRole role, List<UnitMention> named, IntakeDetails document) {
        for (UnitMention mention : named) {
            RegisterMatch match = document.match(mention.name());
            var unit = match.unit();
            var group = match.group();
            parties.add(new TaskToImport.Party(
                    role,
                    mention.name(),
                    unit == null ? null : unit.id(),
                    group == null ? null : group.id(),
                    mention.start(),
                    mention.end()));
        }
    }

    /** Sets the due dates that the office chose by hand, in the draft. */
    void setDueDates(long planId, List<DemoPlanFile.Item> items, LocalDate today) {
        register.runAs(OFFICE, () -> {
            PlanDraft draft = plans.draft(planId);
            for (DemoPlanFile.Item item : items) {
                DemoPlanFile.Due due = item.due();
                if (due != null && due.source() == DueDateSource.OFFICE) {
                    draft.tasks().stream()
                            .filter(task -> task.number().equals(String.valueOf(item.number())))
                            .forEach(task -> plans.setDueDate(task.id(), today.plusDays(due.inDays())));
                }
            }
        });
    }

    /** Reports fall due on the last day of their period. */
    DemoPlan issue(long planId, DemoPlanFile.Head head) {
        return register.callAs(OFFICE, () -> {
            plans.issue(new IssuePlan(planId, head.periodKind(), 0));
            List<TaskSummary> all = tasks.list(TaskFilter.all(planId), TaskSort.NUMBER, PageRequest.of(0, MAX_TASKS))
                    .getContent();
            DemoPlan plan = null;
            for (TaskSummary task : all) {
                TaskDetails details = tasks.details(task.id());
                if (plan == null) {
                    plan = new DemoPlan(planId, details.periods());
                }
                plan.add(Integer.parseInt(task.number()), duty(details));
            }
            return Objects.requireNonNull(plan);
        });
    }

    private DemoPlan.Duty duty(TaskDetails details) {
        LinkedHashMap<String, Long> parts = new LinkedHashMap<>();
        String lead = "";
        for (TaskDetails.Part part : details.parts()) {
            String code = register.code(part.orgUnitId());
            parts.put(code, part.assignmentId());
            if (part.primaryLead()) {
                lead = code;
            }
        }
        return new DemoPlan.Duty(details.summary().id(), lead, parts);
    }

    void closeYear(long planId) {
        register.runAs(OFFICE, () -> plans.closeYear(planId));
    }
}
