package org.xiaohao.progress;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.TaskState;
import org.xiaohao.progress.ProgressEvent.EntryCorrected;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.StaleDataException;

/**
 * The office corrects figures or words of a task that is struck off: the year's numbers are checked in January, when no
 * unit reports on it any more. What the unit had said stays as the revision before.
 */
@Service
@ForOffice
@Transactional
public class CorrectionService {

    private final ProgressEntries entries;
    private final EntryAccess access;
    private final EntriesInForce inForce;
    private final FigureReferences references;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    CorrectionService(
            ProgressEntries entries,
            EntryAccess access,
            EntriesInForce inForce,
            FigureReferences references,
            DutyDirectory duties,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.entries = entries;
        this.access = access;
        this.inForce = inForce;
        this.references = references;
        this.duties = duties;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes an entry in force anew; the unit is told.
     *
     * @return the id of the revision that is in force from now on
     * @throws IllegalTransitionException when the task is not closed: then the entry is returned to the unit instead
     * @throws StaleDataException when it is not in force any more, or somebody changed it since it was read
     */
    public long correct(CorrectEntry command) {
        ProgressEntry entry = access.visible(command.entryId());
        DutyReference duty = duties.visiblePart(entry.getAssignmentId());
        if (duty.taskState() != TaskState.CLOSED) {
            throw new IllegalTransitionException(duty.taskState(), "correct");
        }
        entry.requireVersion(command.version());
        if (!entry.isInForce()) {
            throw new StaleDataException();
        }
        references.require(duty, command.text().figures());
        ProgressEntry next = store(entry.correct(
                duty,
                newestRevision(entry) + 1,
                command.text(),
                command.reason(),
                currentActor.get().accountId(),
                clock.instant()));
        inForce.settle(next);
        events.publish(new EntryCorrected(next.getId(), duty, words(entry), words(next), next.getCorrectionReason()));
        return next.getId();
    }

    private int newestRevision(ProgressEntry entry) {
        return entries.findFirstByAssignmentIdAndPeriodIdOrderByRevisionDesc(
                        entry.getAssignmentId(), entry.getPeriodId())
                .orElse(entry)
                .getRevision();
    }

    /** Of two corrections at the same time one finds the number of its revision taken. */
    private ProgressEntry store(ProgressEntry next) {
        try {
            return entries.saveAndFlush(next);
        } catch (DataIntegrityViolationException twoAtOnce) {
            throw new StaleDataException();
        }
    }

    private static String words(ProgressEntry entry) {
        EntryText text = entry.text();
        return Stream.of(
                        Stream.of(text.content()),
                        text.remarks().values().stream().filter(words -> !words.isEmpty()),
                        text.figures().stream()
                                .map(figure ->
                                        figure.name() + "\t" + figure.amount().toPlainString() + figure.classifier()))
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }
}
