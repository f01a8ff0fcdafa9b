package org.xiaohao.attachment;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AttachmentTexts extends JpaRepository<AttachmentText, Long> {

    @Query("""
            select t.attachmentId from AttachmentText t
            where t.state = 'WAITING' and (t.leasedUntil is null or t.leasedUntil < :now) order by t.attachmentId
            """)
    List<Long> claimable(Instant now, Limit limit);

    /** Takes one in hand; of several at once, one call finds it free. */
    @Modifying(clearAutomatically = true)
    @Query("""
            update AttachmentText t set t.reader = :reader, t.leasedUntil = :until, t.attempts = t.attempts + 1
            where t.attachmentId = :id and t.state = 'WAITING' and (t.leasedUntil is null or t.leasedUntil < :now)
            """)
    int claim(long id, String reader, Instant until, Instant now);
}
