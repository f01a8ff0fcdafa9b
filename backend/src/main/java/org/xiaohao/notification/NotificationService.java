package org.xiaohao.notification;

import java.time.Clock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForSignedIn;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;

/** The messages of the person who is signed in, and of nobody else. */
@Service
@ForSignedIn
@Transactional(readOnly = true)
public class NotificationService {

    private static final int MAX_PAGE_SIZE = 200;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");

    private final UserNotifications notifications;
    private final UserNotificationMapper mapper;
    private final CurrentActor currentActor;
    private final Clock clock;

    NotificationService(
            UserNotifications notifications, UserNotificationMapper mapper, CurrentActor currentActor, Clock clock) {
        this.notifications = notifications;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The person's messages, newest first.
     *
     * @param pageable which page, of at most 200 rows; its sort is not used
     */
    public Page<UserNotificationSummary> list(Pageable pageable) {
        Pageable page =
                PageRequest.of(pageable.getPageNumber(), Math.min(pageable.getPageSize(), MAX_PAGE_SIZE), NEWEST_FIRST);
        return notifications.findByAccountId(accountId(), page).map(mapper::toSummary);
    }

    public long unreadCount() {
        return notifications.countByAccountIdAndReadAtIsNull(accountId());
    }

    /**
     * Marks one message as read; the moment of the first reading stays.
     *
     * @throws NotFoundException when the person has no such message
     */
    @Transactional
    public void markRead(long id) {
        notifications
                .findByIdAndAccountId(id, accountId())
                .orElseThrow(NotFoundException::new)
                .markRead(clock.instant());
    }

    /** Marks the person's messages of a kind that lead to a page as read, for the page is open. */
    @Transactional
    public void settle(MessageKind kind, Link link) {
        notifications.settle(accountId(), kind, link, clock.instant());
    }

    /** Marks all messages of the person as read. */
    @Transactional
    public void markAllRead() {
        notifications.markAllRead(accountId(), clock.instant());
    }

    private long accountId() {
        return currentActor.get().accountId();
    }
}
