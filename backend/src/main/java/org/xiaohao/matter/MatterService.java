package org.xiaohao.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.InstructionDetails;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.matter.MatterEvent.MatterAnswered;
import org.xiaohao.matter.MatterEvent.MatterEntered;
import org.xiaohao.matter.MatterEvent.MatterMadeComplex;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.MatterLedger;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.plan.NewMatter;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.workday.WorkingDays;

/** 督办事项: entered one by one, or made of a leader's word; each a task under the clock of 13710. */
@Service
@ForReaders
@Transactional(isolation = Isolation.READ_COMMITTED)
public class MatterService {

    /** The list has its official name whatever language its first matter is entered in. */
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    /** What a person writes; what is made of a leader's word quotes a title and may be longer. */
    private static final int MAX_BASIS = 500;

    private final Matters matters;
    private final MatterQueries queries;
    private final MatterLedger list;
    private final InstructionService instructions;
    private final JurisdictionDirectory jurisdictions;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final WorkingDays workingDays;
    private final ErrorTexts texts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    MatterService(
            Matters matters,
            MatterQueries queries,
            MatterLedger list,
            InstructionService instructions,
            JurisdictionDirectory jurisdictions,
            DutyDirectory duties,
            DutyLedger ledger,
            WorkingDays workingDays,
            ErrorTexts texts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.matters = matters;
        this.queries = queries;
        this.list = list;
        this.instructions = instructions;
        this.jurisdictions = jurisdictions;
        this.duties = duties;
        this.ledger = ledger;
        this.workingDays = workingDays;
        this.texts = texts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a matter.
     *
     * @return its id
     * @throws InvalidInputException when something is not said, nobody leads, or it may hold something classified
     * @throws NotFoundException when a unit is not an active one of the jurisdiction
     */
    @ForOffice
    public long enter(EnterMatter command) {
        if (!command.unclassified()) {
            throw new InvalidInputException("unclassified", "matter-unclassified");
        }
        String basis = InvalidInputException.requireText("basis", command.basis(), MAX_BASIS);
        begin();
        return enter(command.title(), command.words(), basis, command.units(), null);
    }

    /**
     * A leader's word on a task becomes a matter of the unit that is to act, in the same act.
     *
     * @return the id of the matter
     * @throws NotFoundException as {@link InstructionService#give}
     * @throws InvalidInputException as there
     */
    @ForSupervisors
    public long enter(GiveInstruction command) {
        begin();
        long given = instructions.give(command);
        InstructionDetails said = instructions.details(given);
        return enter(
                said.taskTitle(),
                said.words(),
                texts.text("matter.basis", OFFICIAL, said.leaderName(), said.taskNumber(), said.taskTitle()),
                List.of(new NamedUnit(AssignmentRole.LEAD, said.orgUnitId())),
                given);
    }

    /** One after the other: the list of the year is made once, and its numbers are counted. */
    private void begin() {
        jurisdictions.lock(currentActor.get().jurisdictionId());
    }

    private long enter(String title, String words, String basis, List<NamedUnit> units, @Nullable Long instructionId) {
        Actor actor = currentActor.get();
        LocalDate today = LocalDate.now(clock);
        MatterClock days = MatterClock.from(today, workingDays.of(actor.jurisdictionId()));
        long task = list.enter(new NewMatter(
                texts.text("matter.list", OFFICIAL, Integer.toString(today.getYear())),
                title,
                words,
                units,
                days.settle(),
                texts.text("matter.due", OFFICIAL),
                days.arrange()));
        SupervisedMatter matter = matters.save(new SupervisedMatter(
                actor.jurisdictionId(), task, basis, instructionId, days, actor.accountId(), clock.instant()));
        events.publish(new MatterEntered(matter.getId(), duties.primaryLead(task), basis));
        return matter.getId();
    }

    /**
     * The lead answers: what it has arranged, and by when what will be done.
     *
     * @throws NotFoundException when another unit leads it
     */
    @ForUnits
    public void answer(long matterId, String words) {
        SupervisedMatter matter = find(matterId);
        DutyReference lead = duties.ownLead(matter.getTaskId());
        matter.answer(words, currentActor.get().accountId(), clock.instant());
        events.publish(new MatterAnswered(matterId, lead, matter.getAnswer()));
    }

    /**
     * The office finds that it cannot be settled in seven days and gives it up to a month, by a plan with days.
     *
     * @throws InvalidInputException when there is no plan, or the day is not between the seventh and a month
     */
    @ForOffice
    public void makeComplex(long matterId, String plan, @Nullable LocalDate day) {
        SupervisedMatter matter = find(matterId);
        if (day == null) {
            throw new InvalidInputException("day", "required");
        }
        ledger.requireOpen(matter.getTaskId(), "makeComplex");
        LocalDate due = details(matterId).settleDue();
        matter.makeComplex(plan, due, day);
        ledger.extend(matter.getTaskId(), day);
        events.publish(new MatterMadeComplex(matterId, duties.primaryLead(matter.getTaskId()), day, plan.strip()));
    }

    /**
     * The open matters by the day by which they are to be settled, those whose task is suspended last; or those that have
     * ended, the newest first.
     */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Page<MatterDetails> list(boolean open, Pageable pageable) {
        return queries.list(currentActor.get().jurisdictionId(), open, pageable);
    }

    /** How many open matters have a step that is late and not done. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public int lateCount() {
        return queries.lateCount(currentActor.get().jurisdictionId());
    }

    /** The matter that a task is, where the person may see the task; empty where it is none. */
    @Transactional(readOnly = true)
    public Optional<MatterDetails> ofTask(long taskId) {
        duties.primaryLead(taskId);
        return queries.one(currentActor.get().jurisdictionId(), null, taskId);
    }

    /** A matter whose task the person may see. */
    @Transactional(readOnly = true)
    public MatterDetails details(long matterId) {
        MatterDetails found =
                queries.one(currentActor.get().jurisdictionId(), matterId, null).orElseThrow(NotFoundException::new);
        duties.primaryLead(found.taskId());
        return found;
    }

    private SupervisedMatter find(long matterId) {
        return matters.findByIdAndJurisdictionId(matterId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }
}
