package org.xiaohao.progress;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.progress.ProgressEvent.EntrySettled;
import org.xiaohao.progress.ProgressEvent.FigureAnswered;
import org.xiaohao.progress.ProgressEvent.FigureWithdrawn;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.ForUnitsOrOffice;
import org.xiaohao.shared.InvalidInputException;

/** What is said of an entry after it was reported; its words and figures stay as they are. */
@Service
@ForUnitsOrOffice
@Transactional
public class RemarkService {

    private final EntryAccess access;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    RemarkService(EntryAccess access, CurrentActor currentActor, DomainEvents events, Clock clock) {
        this.access = access;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A figure of an approved entry does not hold any more: it is in no total from now on.
     *
     * @param position its place among the figures of the entry, from 1
     */
    public void withdrawFigure(long entryId, int position, String reason) {
        ProgressEntry entry = access.ownOrSupervised(entryId);
        entry.withdrawFigure(position, reason, currentActor.get().accountId(), clock.instant());
        events.publish(new FigureWithdrawn(entryId, position, reason));
    }

    /**
     * The unit's word on a figure that was asked about; from now on it counts as it stands.
     *
     * @param position its place among the figures of the entry, from 1
     */
    @ForUnits
    public void answerFigure(long entryId, int position, String words) {
        ProgressEntry entry = access.own(entryId);
        entry.answerFigure(position, words, currentActor.get().accountId(), clock.instant());
        events.publish(new FigureAnswered(entryId, position, words));
    }

    /** The problem of an approved entry stands no more since a day that is not to come. */
    public void settleProblem(long entryId, @Nullable LocalDate day) {
        ProgressEntry entry = access.ownOrSupervised(entryId);
        LocalDate since = past(day);
        entry.settleProblem(since);
        events.publish(new EntrySettled(entryId, "problem", since));
    }

    /** The next step of an approved entry is done since a day that is not to come. */
    public void settleNextStep(long entryId, @Nullable LocalDate day) {
        ProgressEntry entry = access.ownOrSupervised(entryId);
        LocalDate since = past(day);
        entry.settleNextStep(since);
        events.publish(new EntrySettled(entryId, "nextStep", since));
    }

    private LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInputException("day", "required");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new InvalidInputException("day", "day-to-come");
        }
        return day;
    }
}
