package org.xiaohao.calendar;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CalendarFeeds extends JpaRepository<CalendarFeed, Long> {

    Optional<CalendarFeed> findByAccountId(long accountId);

    Optional<CalendarFeed> findBySecretHash(String secretHash);

    /** Notes that something else is answered than before; of several at once, the first. */
    @Modifying
    @Query("""
            update CalendarFeed f set f.contentHash = :content, f.changedAt = :now
            where f.id = :id and f.secretHash = :secret and f.contentHash <> :content
            """)
    int noteChange(long id, String secret, String content, Instant now);

    @Modifying
    @Query("delete from CalendarFeed f where f.accountId = :accountId")
    int deleteOf(long accountId);
}
