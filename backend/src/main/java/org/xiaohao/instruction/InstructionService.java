package org.xiaohao.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.instruction.InstructionEvent.InstructionAnswered;
import org.xiaohao.instruction.InstructionEvent.InstructionGiven;
import org.xiaohao.instruction.InstructionEvent.InstructionWaived;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DueDays;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.workday.WorkingDays;

/** 批示: a leader's word on a task; where he asks for an answer it has a clock of its own. */
@Service
@ForReaders
@Transactional
public class InstructionService {

    private static final int MAX_DAYS = 30;

    private final Instructions instructions;
    private final Referrals referrals;
    private final CoordinationService coordination;
    private final DutyDirectory duties;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final WorkingDays workingDays;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    InstructionService(
            Instructions instructions,
            Referrals referrals,
            CoordinationService coordination,
            DutyDirectory duties,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            WorkingDays workingDays,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.instructions = instructions;
        this.referrals = referrals;
        this.coordination = coordination;
        this.duties = duties;
        this.units = units;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A leader says something to a task, or the office puts down what a leader wrote on paper. What it answers (a matter
     * that the office put before him, a unit's request for coordination) is settled in the same act.
     *
     * @return its id
     * @throws NotFoundException when there is no such task or request, or the unit has no part in the task
     * @throws InvalidInputException when nothing is said, the unit was released or dissolved, or the day of the
     *     answer has gone by
     */
    @ForSupervisors
    public long give(GiveInstruction command) {
        Actor actor = currentActor.get();
        DutyReference task = duties.primaryLead(command.taskId());
        Long named = command.orgUnitId();
        long unit = named == null ? task.orgUnitId() : named;
        if (!duties.hasPart(command.taskId(), unit)) {
            throw new NotFoundException();
        }
        if (duties.isReleased(command.taskId(), unit) || !units.isActiveUnitOf(task.jurisdictionId(), unit)) {
            throw new InvalidInputException("orgUnitId", "unit-released");
        }
        String leader = actor.has(Role.LEADER) ? actor.displayName() : command.leaderName();
        Instruction instruction = instructions.save(new Instruction(
                task, unit, command, leader, answerDue(task, command), actor.accountId(), clock.instant()));
        settle(command, actor);
        events.publish(new InstructionGiven(
                instruction.getId(),
                task,
                unit,
                leader,
                instruction.getWords(),
                instruction.getAnswerDue(),
                command.referralId() != null));
        return instruction.getId();
    }

    private @Nullable LocalDate answerDue(DutyReference task, GiveInstruction command) {
        LocalDate today = LocalDate.now(clock);
        Integer days = command.answerDays();
        if (days != null) {
            if (days < 1 || days > MAX_DAYS) {
                throw new InvalidInputException("answerDays", "number-out-of-range", 1, MAX_DAYS);
            }
            return workingDays.of(task.jurisdictionId()).plus(today, days);
        }
        LocalDate day = command.answerBy();
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
            throw new InvalidInputException("answerBy", "answer-day", today, today.plusYears(1));
        }
        return day;
    }

    private void settle(GiveInstruction command, Actor actor) {
        Long referralId = command.referralId();
        if (referralId != null) {
            referrals
                    .findByIdAndJurisdictionId(referralId, actor.jurisdictionId())
                    .filter(referral -> referral.getTaskId() == command.taskId())
                    .orElseThrow(NotFoundException::new)
                    .instruct(actor.accountId(), clock.instant());
        }
        Long coordinationId = command.coordinationId();
        if (coordinationId != null) {
            if (coordination.details(coordinationId).taskId() != command.taskId()) {
                throw new NotFoundException();
            }
            coordination.answer(coordinationId, command.words());
        }
    }

    /**
     * The unit answers.
     *
     * @throws NotFoundException when another unit is asked
     */
    @ForUnits
    public void answer(long instructionId, String words) {
        Actor actor = currentActor.get();
        Instruction instruction = find(instructionId);
        if (!actor.belongsTo(instruction.getOrgUnitId())) {
            throw new NotFoundException();
        }
        instruction.answer(words, actor.accountId(), clock.instant());
        events.publish(new InstructionAnswered(
                instructionId,
                task(instruction),
                instruction.getOrgUnitId(),
                instruction.getAnswer(),
                wasLast(instruction)));
    }

    /**
     * 不再要求答复: a leader, or the office for him, asks for no answer any more.
     *
     * @param reason why, at most 500 characters
     */
    @ForSupervisors
    public void waive(long instructionId, String reason) {
        Instruction instruction = find(instructionId);
        instruction.waive(reason, currentActor.get().accountId(), clock.instant());
        events.publish(new InstructionWaived(
                instructionId,
                task(instruction),
                instruction.getOrgUnitId(),
                instruction.getWaivedWords(),
                wasLast(instruction)));
    }

    /** Whether nothing else on the task waits for the unit now. */
    private boolean wasLast(Instruction settled) {
        // The state that is about to be written does not count any more.
        instructions.flush();
        return instructions.countByTaskIdAndOrgUnitIdAndState(
                        settled.getTaskId(), settled.getOrgUnitId(), InstructionState.OPEN)
                == 0;
    }

    private DutyReference task(Instruction instruction) {
        long task = instruction.getTaskId();
        return Objects.requireNonNull(duties.primaryLeads(List.of(task)).get(task));
    }

    /** What was said to a task that the person may see, newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<InstructionDetails> ofTask(long taskId) {
        duties.primaryLead(taskId);
        return details(instructions.findTop50ByTaskIdOrderByGivenAtDescIdDesc(taskId));
    }

    /** One that was said to a task that the person may see, or that the own unit is to answer. */
    @Transactional(readOnly = true)
    public InstructionDetails details(long instructionId) {
        Instruction instruction = find(instructionId);
        if (!currentActor.get().belongsTo(instruction.getOrgUnitId())) {
            duties.primaryLead(instruction.getTaskId());
        }
        return details(List.of(instruction)).getFirst();
    }

    /** What still waits for an answer, the most urgent first: of the own unit, or of all for office and leaders. */
    @Transactional(readOnly = true)
    public Page<InstructionDetails> open(Pageable pageable) {
        Actor actor = currentActor.get();
        Long unit = actor.orgUnitId();
        if (actor.seesWholeJurisdiction()) {
            return page(instructions.findByJurisdictionIdAndStateOrderByAnswerDueAscIdAsc(
                    actor.jurisdictionId(), InstructionState.OPEN, pageable));
        }
        return unit == null
                ? Page.empty(pageable)
                : page(instructions.findByOrgUnitIdAndStateOrderByAnswerDueAscIdAsc(
                        unit, InstructionState.OPEN, pageable));
    }

    /** All that leaders said, newest first. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Page<InstructionDetails> all(Pageable pageable) {
        return page(instructions.findByJurisdictionIdOrderByGivenAtDescIdDesc(
                currentActor.get().jurisdictionId(), pageable));
    }

    private Page<InstructionDetails> page(Page<Instruction> page) {
        return new PageImpl<>(details(page.getContent()), page.getPageable(), page.getTotalElements());
    }

    private Instruction find(long id) {
        return instructions
                .findByIdAndJurisdictionId(id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private List<InstructionDetails> details(Collection<Instruction> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Map<Long, DutyReference> tasks = duties.primaryLeads(
                all.stream().map(Instruction::getTaskId).distinct().toList());
        Map<Long, String> names = units.shortNames(
                all.stream().map(Instruction::getOrgUnitId).distinct().toList());
        Map<Long, String> people = accounts.displayNames(all.stream()
                .map(Instruction::getAnsweredBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(one -> details(one, Objects.requireNonNull(tasks.get(one.getTaskId())), names, people, today))
                .toList();
    }

    private static InstructionDetails details(
            Instruction one, DutyReference task, Map<Long, String> names, Map<Long, String> people, LocalDate today) {
        LocalDate due = one.getAnswerDue();
        Long answerer = one.getAnsweredBy();
        return new InstructionDetails(
                one.getId(),
                one.getTaskId(),
                task.taskNumber(),
                task.taskTitle(),
                one.getOrgUnitId(),
                names.getOrDefault(one.getOrgUnitId(), ""),
                one.getOpinion(),
                one.getWords(),
                one.getLeaderName(),
                due,
                due != null && one.getState() == InstructionState.OPEN
                        ? DueDays.answerLight(due, today, Light.NORMAL)
                        : null,
                one.getState(),
                one.getGivenAt(),
                answerer == null ? null : people.get(answerer),
                one.getAnsweredAt(),
                one.getAnswer(),
                one.getWaivedWords());
    }
}
