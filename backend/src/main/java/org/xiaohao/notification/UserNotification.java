package org.xiaohao.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.VersionedEntity;

/** A message to one person (消息). One request reaches an account once, however often it is delivered. */
@Entity
class UserNotification extends VersionedEntity {

    /** The most that H2, too, takes as a text rather than as a large object. */
    private static final int MAX_LENGTH = 1_000_000;

    @Column(nullable = false)
    private long accountId;

    @Column(nullable = false)
    private long requestId;

    /** Not written again: a kind that only a newer version of the application knows stays as it is. */
    @Convert(converter = MessageKindConverter.class)
    @Column(nullable = false, updatable = false, length = 64)
    private MessageKind kind;

    @Convert(converter = ArgumentsConverter.class)
    @Column(nullable = false, length = MAX_LENGTH)
    private List<String> arguments;

    @Convert(converter = LinkConverter.class)
    @Column(updatable = false)
    private @Nullable Link link;

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected UserNotification() {}

    UserNotification(NotificationRequested request, long accountId, Instant createdAt) {
        this.accountId = accountId;
        this.requestId = request.id();
        this.kind = request.kind();
        this.arguments = request.arguments();
        this.link = request.link();
        this.createdAt = createdAt;
    }

    /** The first reading counts; another one changes nothing. */
    void markRead(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public long getAccountId() {
        return accountId;
    }

    public long getRequestId() {
        return requestId;
    }

    public MessageKind getKind() {
        return kind;
    }

    public List<String> getArguments() {
        return arguments;
    }

    public @Nullable Link getLink() {
        return link;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getReadAt() {
        return readAt;
    }
}
