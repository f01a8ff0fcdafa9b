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
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.plan.AddTask;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.ConfirmImport;
import org.xiaohao.plan.DueDateSource;
import org.xiaohao.plan.ImportPreview;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanAmendmentService;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanImportService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.plan.importing.ParsedPlan;
import org.xiaohao.plan.importing.ParsedTask;
import org.xiaohao.plan.importing.UnitMention;

/** What the office does with a plan: import, correct, issue, close the year. */
@Component
@Profile("demo")
class DemoPlans {

    private static final String OFFICE = "office";
    private static final int MAX_TASKS = 200;

    private final PlanImportService imports;
    private final PlanService plans;
    private final PlanAmendmentService amendments;
    private final TaskService tasks;
    private final DemoRegister register;

    DemoPlans(
            PlanImportService imports,
            PlanService plans,
            PlanAmendmentService amendments,
            TaskService tasks,
            DemoRegister register) {
        this.imports = imports;
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
        String fileName = head.title() + ".txt";
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return register.callAs(OFFICE, () -> {
            ImportPreview whole = imports.preview(content, fileName);
            Map<Boolean, List<ParsedTask>> split = whole.plan().tasks().stream()
                    .collect(Collectors.partitioningBy(task -> later.contains(number(task))));
            ImportPreview preview = new ImportPreview(
                    whole.text(), with(whole.plan(), split.getOrDefault(false, List.of())), whole.matches());
            Map<Integer, List<Long>> chosen = new LinkedHashMap<>();
            for (int index = 0; index < preview.plan().tasks().size(); index++) {
                String lead = leads.get(number(preview.plan().tasks().get(index)));
                if (lead != null) {
                    chosen.put(index, List.of(register.id(lead)));
                }
            }
            long id = imports.confirm(new ConfirmImport(
                    head, preview, new ConfirmImport.SourceFile(fileName, content), Map.of(), chosen));
            return new Imported(id, whole, split.getOrDefault(true, List.of()));
        });
    }

    /** A draft, the whole document it comes from, and the tasks held back. */
    record Imported(long planId, ImportPreview document, List<ParsedTask> later) {}

    private static int number(ParsedTask task) {
        return Integer.parseInt(Objects.requireNonNull(task.number()));
    }

    private static ParsedPlan with(ParsedPlan plan, List<ParsedTask> tasks) {
        return new ParsedPlan(
                plan.titles(),
                plan.years(),
                plan.issuers(),
                plan.documentNumbers(),
                plan.issueDates(),
                plan.levels(),
                plan.kinds(),
                plan.sections(),
                tasks,
                plan.diagnostics());
    }

    /** Adds a task that was held back to the issued plan. */
    void addLater(DemoPlan plan, Imported imported, int number, String reason) {
        ParsedTask task = imported.later().stream()
                .filter(held -> number(held) == number)
                .findFirst()
                .orElseThrow();
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
                            parties),
                    reason));
            plan.add(number, duty(tasks.details(id)));
        });
    }

    private static void addParties(
            List<TaskToImport.Party> parties, AssignmentRole role, List<UnitMention> named, ImportPreview document) {
        for (UnitMention mention : named) {
            RegisterMatch match = Objects.requireNonNull(document.matches().get(mention.name()));
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
