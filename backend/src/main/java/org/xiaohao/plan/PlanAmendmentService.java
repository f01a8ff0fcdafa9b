package org.xiaohao.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.PlanEvent.PlanAmended;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** 补充交办: what the office adds to and changes in a plan after it was issued, each time with a reason. */
@Service
@ForOffice
@Transactional
public class PlanAmendmentService {

    private static final int MAX_REASON = 500;

    private final Plans plans;
    private final PlanSources sources;
    private final Sections sections;
    private final Tasks tasks;
    private final TaskParties parties;
    private final ParticularsStoring particulars;
    private final TaskStoring storing;
    private final TaskRevising revising;
    private final PlanIssuing issuing;
    private final DutyDates dates;
    private final TaskService taskService;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    PlanAmendmentService(
            Plans plans,
            PlanSources sources,
            Sections sections,
            Tasks tasks,
            TaskParties parties,
            ParticularsStoring particulars,
            TaskStoring storing,
            TaskRevising revising,
            PlanIssuing issuing,
            DutyDates dates,
            TaskService taskService,
            CurrentActor currentActor,
            DomainEvents events) {
        this.plans = plans;
        this.sources = sources;
        this.sections = sections;
        this.tasks = tasks;
        this.parties = parties;
        this.particulars = particulars;
        this.storing = storing;
        this.revising = revising;
        this.issuing = issuing;
        this.dates = dates;
        this.taskService = taskService;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * The tasks of an issued plan in their order, as a newer version of the document is compared with them.
     *
     * @throws NotFoundException when the jurisdiction has no such plan
     * @throws IllegalTransitionException when the plan is not issued
     */
    @Transactional(readOnly = true)
    public List<IssuedTask> issuedTasks(long planId) {
        Plan plan = plans.findByIdAndJurisdictionId(planId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        plan.requireIssued("amend");
        Map<Long, String> titles = sections.findByPlanIdOrderByPosition(planId).stream()
                .collect(Collectors.toMap(Section::getId, Section::getTitle));
        Map<Long, List<TaskParty>> named =
                parties.findByPlan(planId).stream().collect(Collectors.groupingBy(TaskParty::getTaskId));
        Map<Long, List<Long>> members = new HashMap<>();
        Function<Task, TaskParticulars> more = particulars.ofPlan(planId);
        return tasks.findByPlanIdOrderByPosition(planId).stream()
                .map(task -> issuedTask(
                        task,
                        titles,
                        issuing.roles(named.getOrDefault(task.getId(), List.of()), members),
                        more.apply(task)))
                .toList();
    }

    private static IssuedTask issuedTask(
            Task task, Map<Long, String> titles, Map<Long, AssignmentRole> units, TaskParticulars particulars) {
        Long section = task.getSectionId();
        return new IssuedTask(
                task.getId(),
                task.getVersion(),
                task.getNumber(),
                section == null ? null : titles.get(section),
                task.getTitle(),
                task.getBody(),
                task.getDueDate().day(),
                task.getDueDate().source(),
                task.getDueDate().longTerm(),
                task.getState(),
                units,
                particulars);
    }

    /**
     * Adds a point and hands it to its units; periods that have ended are not owed.
     *
     * @return the id of the new task
     * @throws NotFoundException when the jurisdiction has no such plan, or a unit or group is unknown
     * @throws IllegalTransitionException when the plan is not issued
     * @throws PlanNotIssuableException when the lead, a unit or the due date is missing; nothing is changed
     */
    public long addTask(AddTask command) {
        String reason = InvalidInputException.requireText("reason", command.reason(), MAX_REASON);
        Plan plan = lock(command.planId(), "addTask");
        String document = sources.findById(plan.getId()).orElseThrow().getText();
        return add(
                plan,
                section(plan, headings(plan), command.task().section()),
                command.task(),
                document,
                makeRoom(plan, command.task()),
                reason,
                storing.addressees(plan.getJurisdictionId()));
    }

    /**
     * Makes an issued plan what a newer version of its document says, as one whole. Tasks that are closed or in review
     * keep their words and units; only their place in the text changes.
     *
     * @throws NotFoundException when the jurisdiction has no such plan, task, unit or group
     * @throws IllegalTransitionException when the plan is not issued, or a task can no longer be cancelled
     * @throws InvalidInputException when a task would be without a lead; nothing is changed
     * @throws StaleDataException when a task has changed since it was compared; nothing is changed
     * @throws PlanNotIssuableException when a new point lacks its lead, a unit or the due date; nothing is changed
     */
    public void amend(AmendPlan command) {
        String reason = InvalidInputException.requireText("reason", command.reason(), MAX_REASON);
        Actor actor = currentActor.get();
        Plan plan = lock(command.planId(), "amend");
        Map<Long, Task> present = new LinkedHashMap<>();
        tasks.findByPlanIdOrderByPosition(plan.getId()).forEach(task -> present.put(task.getId(), task));
        TaskStoring.Addressees addressees = storing.addressees(actor.jurisdictionId());
        for (AmendPlan.TaskVersion gone : command.cancelled()) {
            Task task = take(present, gone);
            taskService.cancel(task.getId(), gone.version(), reason);
            present.put(task.getId(), task);
        }
        TaskRevising.Before before = revising.begin(plan, revised(command));
        Map<String, Section> headings = headings(plan);
        int position = 0;
        for (AmendPlan.AmendedTask amended : command.tasks()) {
            AmendPlan.TaskVersion known = amended.task();
            position++;
            if (known == null) {
                Section section = section(plan, headings, amended.content().section());
                add(plan, section, amended.content(), command.sourceText(), position, reason, addressees);
            } else {
                Task task = take(present, known);
                Section section = section(plan, headings, amended.content().section());
                revising.revise(
                        before,
                        plan,
                        task,
                        section,
                        position,
                        amended.content(),
                        command.sourceText(),
                        reason,
                        addressees);
            }
        }
        for (Task rest : new ArrayList<>(present.values())) {
            rest.place(sectionOf(rest), ++position, 0, 0, "");
        }
        sources.findById(plan.getId()).orElseThrow().replace(command.sourceText(), command.attachmentId());
        events.publish(new PlanAmended(plan.getId(), reason));
    }

    private static Set<Long> revised(AmendPlan command) {
        return command.tasks().stream()
                .map(AmendPlan.AmendedTask::task)
                .filter(Objects::nonNull)
                .map(AmendPlan.TaskVersion::taskId)
                .collect(Collectors.toSet());
    }

    private static Task take(Map<Long, Task> present, AmendPlan.TaskVersion wanted) {
        Task task = present.remove(wanted.taskId());
        if (task == null) {
            throw new NotFoundException();
        }
        task.requireVersion(wanted.version());
        return task;
    }

    private long add(
            Plan plan,
            @Nullable Section section,
            TaskToImport content,
            String document,
            int position,
            String reason,
            TaskStoring.Addressees addressees) {
        // Inserts are ordered by table: parties that wait must not come before the task that others will name.
        parties.flush();
        Task task = new Task(plan, section, position, content, document);
        List<TaskParty> named = storing.store(task, content, addressees);
        events.publish(issuing.handOut(plan, task, named, reason));
        return task.getId();
    }

    private Plan lock(long planId, String action) {
        Plan plan = plans.findWithLockByIdAndJurisdictionId(
                        planId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        plan.requireIssued(action);
        dates.takeAll(planId);
        return plan;
    }

    /** By their titles, the first of equal ones. */
    private Map<String, Section> headings(Plan plan) {
        Map<String, Section> headings = new LinkedHashMap<>();
        sections.findByPlanIdOrderByPosition(plan.getId())
                .forEach(section -> headings.putIfAbsent(section.getTitle(), section));
        return headings;
    }

    private @Nullable Section section(Plan plan, Map<String, Section> headings, @Nullable String title) {
        if (title == null) {
            return null;
        }
        Section known = headings.get(title);
        if (known == null) {
            int last = sections.findByPlanIdOrderByPosition(plan.getId()).size();
            known = sections.save(new Section(plan.getId(), last + 1, title));
            headings.put(title, known);
        }
        return known;
    }

    private @Nullable Section sectionOf(Task task) {
        Long id = task.getSectionId();
        return id == null ? null : Objects.requireNonNull(sections.findById(id).orElse(null));
    }

    /** Returns the position of the new task, which those after it in the source text have left. */
    private int makeRoom(Plan plan, TaskToImport task) {
        int position = 0;
        for (Task present : tasks.findByPlanIdOrderByPosition(plan.getId())) {
            if (present.getSourceStart() < task.sourceStart()) {
                position = present.getPosition();
            } else {
                present.moveTo(present.getPosition() + 1);
            }
        }
        return position + 1;
    }
}
