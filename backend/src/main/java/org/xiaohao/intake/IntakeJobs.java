package org.xiaohao.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface IntakeJobs extends JpaRepository<IntakeJob, Long> {

    Optional<IntakeJob> findByIdAndJurisdictionId(long id, long jurisdictionId);

    Optional<IntakeJob> findFirstByCreatedByAndSeenFalseOrderByIdDesc(long createdBy);

    long countByStateIn(Collection<ReadingState> states);

    long countByCreatedByAndStateIn(long createdBy, Collection<ReadingState> states);

    /** What waits, or was left by a reader that gave no sign of life; the oldest first. */
    @Query("""
            select j.id from IntakeJob j
            where j.state = ReadingState.WAITING or (j.state = ReadingState.READING and j.leaseUntil < :now)
            order by j.id
            """)
    List<Long> claimable(Instant now, Limit limit);

    /** Gives a job to a reader; of several who ask at once, one is told 1 and the others 0. */
    @Modifying(clearAutomatically = true)
    @Query("""
            update versioned IntakeJob j
            set j.state = ReadingState.READING, j.owner = :owner, j.leaseUntil = :until, j.attempts = j.attempts + 1
            where j.id = :id
              and (j.state = ReadingState.WAITING or (j.state = ReadingState.READING and j.leaseUntil < :now))
            """)
    int claim(long id, String owner, Instant until, Instant now);

    /** A sign of life; 0 where the job has ended or is another reader's. */
    @Modifying
    @Query("""
            update IntakeJob j set j.leaseUntil = :until
            where j.id = :id and j.owner = :owner and j.state = ReadingState.READING
            """)
    int renew(long id, String owner, Instant until);

    /** Puts back what a reader has in hand, as if it had not begun. */
    @Modifying
    @Query("""
            update versioned IntakeJob j
            set j.state = ReadingState.WAITING, j.owner = null, j.leaseUntil = null, j.attempts = j.attempts - 1
            where j.owner = :owner and j.state = ReadingState.READING
            """)
    int release(String owner);

    @Modifying
    @Query("delete from IntakeJob j where j.endedAt < :before")
    int forgetEndedBefore(Instant before);
}
