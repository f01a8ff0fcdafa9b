package org.xiaohao.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.MessageKind;

interface UserNotifications extends Repository<UserNotification, Long> {

    List<UserNotification> saveAll(Iterable<UserNotification> notifications);

    Page<UserNotification> findByAccountId(long accountId, Pageable pageable);

    Optional<UserNotification> findByIdAndAccountId(long id, long accountId);

    long countByAccountIdAndReadAtIsNull(long accountId);

    @Query("select n.accountId from UserNotification n where n.requestId = :requestId and n.accountId in :accountIds")
    Set<Long> reached(long requestId, Collection<Long> accountIds);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned UserNotification n set n.readAt = :now
            where n.accountId = :accountId and n.kind = :kind and n.link = :link and n.readAt is null""")
    int settle(long accountId, MessageKind kind, Link link, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned UserNotification n set n.readAt = :now
            where n.accountId = :accountId and n.readAt is null and n.createdAt <= :now""")
    int markAllRead(long accountId, Instant now);
}
