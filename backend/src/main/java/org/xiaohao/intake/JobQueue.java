package org.xiaohao.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** The documents that wait to be read, for the readers of all nodes. Each call is a transaction of its own. */
@Component
@Transactional
class JobQueue {

    /** So often a document is begun whose reader died; then it is ended with a word. */
    static final int MAX_ATTEMPTS = 2;

    private static final Set<ReadingState> OPEN = Set.of(ReadingState.WAITING, ReadingState.READING);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int CANDIDATES = 10;

    private final IntakeJobs jobs;
    private final JobContent contents;
    private final ReadingSettings settings;
    private final Clock clock;

    JobQueue(IntakeJobs jobs, JobContent contents, ReadingSettings settings, Clock clock) {
        this.jobs = jobs;
        this.contents = contents;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A document that a reader has in hand.
     *
     * @param attempt how often it was begun, from 1
     */
    record Claimed(long id, long createdBy, String fileName, int attempt) {}

    /** @throws TooManyReadingsException when too many wait already */
    long put(Actor actor, String fileName, byte[] content) {
        if (jobs.countByCreatedByAndStateIn(actor.accountId(), OPEN) >= settings.maxOpenPerPerson()) {
            throw TooManyReadingsException.ofPerson(settings.maxOpenPerPerson());
        }
        if (jobs.countByStateIn(OPEN) >= settings.maxOpen()) {
            throw TooManyReadingsException.ofAll(settings.maxOpen());
        }
        IntakeJob job =
                jobs.saveAndFlush(new IntakeJob(actor.jurisdictionId(), actor.accountId(), fileName, clock.instant()));
        contents.keep(job.getId(), content);
        return job.getId();
    }

    /** The next document for a reader, who alone has it until the lease ends; empty when nothing waits. */
    Optional<Claimed> claim(String owner) {
        Instant now = clock.instant();
        for (long id : jobs.claimable(now, Limit.of(CANDIDATES))) {
            if (jobs.claim(id, owner, now.plus(settings.lease()), now) == 1) {
                IntakeJob job = jobs.findById(id).orElseThrow(NotFoundException::new);
                return Optional.of(new Claimed(id, job.getCreatedBy(), job.getFileName(), job.getAttempts()));
            }
        }
        return Optional.empty();
    }

    @Transactional(readOnly = true)
    byte[] content(long id) {
        return contents.of(id);
    }

    /** Says that the reader is alive; false where the document is no longer its own. */
    boolean renew(long id, String owner) {
        return jobs.renew(id, owner, clock.instant().plus(settings.lease())) == 1;
    }

    /** Puts back what the reader has in hand. */
    void release(String owner) {
        jobs.release(owner);
    }

    /**
     * Ends a document that was read, together with storing what came of it.
     *
     * @param storing stores it and gives the id of the intake
     * @throws StaleDataException when the document is no longer the reader's; nothing is stored
     */
    void done(long id, String owner, LongSupplier storing) {
        IntakeJob job = jobs.findById(id).orElseThrow(StaleDataException::new);
        job.requireReadBy(owner);
        job.done(storing.getAsLong(), clock.instant());
        contents.forget(id);
    }

    /** Ends a document that could not be read; without effect where it is no longer the reader's. */
    void fail(long id, String owner, String code, List<Object> arguments) {
        jobs.findById(id).filter(job -> job.isReadBy(owner)).ifPresent(job -> {
            job.fail(code, arguments, clock.instant());
            contents.forget(id);
        });
    }

    /** Ends a document that a person no longer wants; without effect once it has ended. */
    void cancel(long id, long jurisdictionId) {
        IntakeJob job = find(id, jurisdictionId);
        if (!job.getState().hasEnded()) {
            job.cancel(clock.instant());
            contents.forget(id);
        }
    }

    @Transactional(readOnly = true)
    ReadingDetails details(long id, long jurisdictionId) {
        return find(id, jurisdictionId).details();
    }

    /** The newest reading of a person whose end the person has not seen. */
    @Transactional(readOnly = true)
    Optional<ReadingDetails> unseen(long accountId) {
        return jobs.findFirstByCreatedByAndSeenFalseOrderByIdDesc(accountId).map(IntakeJob::details);
    }

    void see(long id, long jurisdictionId) {
        find(id, jurisdictionId).see();
    }

    /** Forgets what ended long ago. */
    void tidy() {
        jobs.forgetEndedBefore(clock.instant().minus(KEPT));
    }

    private IntakeJob find(long id, long jurisdictionId) {
        return jobs.findByIdAndJurisdictionId(id, jurisdictionId).orElseThrow(NotFoundException::new);
    }
}
