package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.PlanEvent.DraftDeleted;
import org.xiaohao.plan.PlanEvent.DraftDueDateSet;
import org.xiaohao.plan.PlanEvent.PlanArchived;
import org.xiaohao.plan.PlanEvent.PlanClosed;
import org.xiaohao.plan.PlanEvent.PlanCreated;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Drafts of plans, and the life of a plan after it was issued. */
@Service
@ForOffice
@Transactional
public class PlanService {

    static final int MAX_TASKS = 5000;

    private final Plans plans;
    private final PlanSources sources;
    private final Sections sections;
    private final Tasks tasks;
    private final TaskParties parties;
    private final ParticularsStoring particulars;
    private final PlanQueries queries;
    private final TaskStoring storing;
    private final PlanIssuing issuing;
    private final DutyDates dates;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    PlanService(
            Plans plans,
            PlanSources sources,
            Sections sections,
            Tasks tasks,
            TaskParties parties,
            ParticularsStoring particulars,
            PlanQueries queries,
            TaskStoring storing,
            PlanIssuing issuing,
            DutyDates dates,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.plans = plans;
        this.sources = sources;
        this.sections = sections;
        this.tasks = tasks;
        this.parties = parties;
        this.particulars = particulars;
        this.queries = queries;
        this.storing = storing;
        this.issuing = issuing;
        this.dates = dates;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The plans of the jurisdiction, newest first; units see no drafts. */
    @ForReaders
    @Transactional(readOnly = true)
    public Page<PlanSummary> list(Pageable pageable) {
        return queries.list(currentActor.get(), pageable);
    }

    /**
     * A plan with its document, tasks and blockers.
     *
     * @throws NotFoundException when there is no such plan in the jurisdiction
     */
    @Transactional(readOnly = true)
    public PlanDraft draft(long planId) {
        return queries.draft(find(planId));
    }

    /**
     * Stores what the office confirmed, as one whole.
     *
     * @return the id of the new draft
     */
    public long create(CreatePlan command) {
        if (command.tasks().isEmpty()) {
            throw new InvalidInputException("tasks", "plan-without-task");
        }
        if (command.tasks().size() > MAX_TASKS) {
            throw new InvalidInputException("tasks", "plan-too-many-tasks", MAX_TASKS);
        }
        var actor = currentActor.get();
        Plan plan = plans.save(new Plan(actor.jurisdictionId(), command.head(), actor.accountId(), clock.instant()));
        sources.save(new PlanSource(plan.getId(), command.sourceText(), command.attachmentId()));
        TaskStoring.Addressees addressees = storing.addressees(actor.jurisdictionId());
        Map<String, Section> bySection = new LinkedHashMap<>();
        int position = 0;
        for (TaskToImport task : command.tasks()) {
            Section section = task.section() == null
                    ? null
                    : bySection.computeIfAbsent(
                            task.section(),
                            title -> sections.save(new Section(plan.getId(), bySection.size() + 1, title)));
            storing.store(new Task(plan, section, ++position, task, command.sourceText()), task, addressees);
        }
        events.publish(
                new PlanCreated(plan.getId(), plan.getTitle(), command.tasks().size()));
        return plan.getId();
    }

    /** Sets the due date of a draft's task by hand; null makes it long-term. */
    public void setDueDate(long taskId, @Nullable LocalDate due) {
        Task task = findDraftTask(taskId);
        task.decideDueDate(due);
        events.publish(new DraftDueDateSet(TaskReference.of(task), due));
    }

    /** Throws a draft away, with all that was read for it. */
    public void deleteDraft(long planId) {
        Plan plan = findDraft(planId, "deleteDraft");
        List<Task> all = tasks.findByPlanIdOrderByPosition(planId);
        parties.deleteAllInBatch(parties.findByPlan(planId));
        particulars.deleteOfPlan(planId);
        tasks.deleteAllInBatch(all);
        sections.deleteByPlanId(planId);
        sources.deleteById(planId);
        plans.delete(plan);
        events.publish(new DraftDeleted(planId, plan.getTitle()));
    }

    /**
     * 交办: expands groups, makes the reporting periods and tells the units.
     *
     * @throws PlanNotIssuableException when something is still missing; nothing is changed
     */
    public void issue(IssuePlan command) {
        Plan plan = plans.findWithLockByIdAndJurisdictionId(
                        command.planId(), currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        events.publish(issuing.issue(plan, command, currentActor.get()));
    }

    /**
     * Ends the year of a plan.
     *
     * @throws IllegalTransitionException when it is not issued
     */
    public void closeYear(long planId) {
        Plan plan = find(planId);
        dates.takeAll(planId);
        plan.closeYear(clock.instant());
        events.publish(new PlanClosed(planId, plan.getTitle()));
    }

    /** Puts a closed plan away. */
    public void archive(long planId) {
        Plan plan = find(planId);
        plan.archive(clock.instant());
        events.publish(new PlanArchived(planId, plan.getTitle()));
    }

    private Plan find(long planId) {
        return plans.findByIdAndJurisdictionId(planId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private Plan findDraft(long planId, String action) {
        Plan plan = find(planId);
        plan.requireDraft(action);
        return plan;
    }

    private Task findDraftTask(long taskId) {
        Task task = tasks.findByIdAndJurisdictionId(taskId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        findDraft(task.getPlanId(), "edit");
        return task;
    }
}
