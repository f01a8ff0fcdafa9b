package org.xiaohao.account;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OpenSessions extends JpaRepository<OpenSession, Long> {

    /** Those of an account that go on, the last used first. */
    @Query("""
            select s from OpenSession s join Account a on a.id = s.accountId
            where s.accountId = :accountId and s.generation >= a.signInGeneration
              and s.startedAt > :startedAfter and s.lastSeenAt > :seenAfter
            order by s.lastSeenAt desc, s.id desc
            """)
    List<OpenSession> open(long accountId, Instant startedAfter, Instant seenAfter);

    /** Forgets what is over anyway. */
    @Modifying
    @Query("""
            delete from OpenSession s
            where s.accountId = :accountId
              and (s.generation < :generation or s.startedAt <= :startedAfter or s.lastSeenAt <= :seenAfter)
            """)
    void deleteOver(long accountId, int generation, Instant startedAfter, Instant seenAfter);

    @Modifying
    @Query("update OpenSession s set s.lastSeenAt = :now where s.id = :id and s.lastSeenAt < :now")
    void see(long id, Instant now);

    @Modifying
    @Query("update OpenSession s set s.generation = :generation where s.id = :id")
    void goOnUnder(long id, int generation);

    /** Ends one session of an account. */
    @Modifying
    @Query("delete from OpenSession s where s.id = :id and s.accountId = :accountId")
    int end(long id, long accountId);

    /** Ends the sessions of an account, without one. */
    @Modifying
    @Query("delete from OpenSession s where s.accountId = :accountId and s.id <> :without")
    int endOthers(long accountId, long without);
}
