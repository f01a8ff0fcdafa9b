package org.xiaohao.comment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.VersionedEntity;

/** Something that a person said about a task, or about an entry of it. Its words never change. */
@Entity
class TaskComment extends VersionedEntity {

    static final int MAX_TEXT = 1000;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(updatable = false)
    private @Nullable Long entryId;

    @Column(updatable = false)
    private @Nullable Long orgUnitId;

    @Column(nullable = false, updatable = false)
    private long authorId;

    @Column(nullable = false, updatable = false, length = MAX_TEXT)
    private String content;

    @Column(nullable = false, updatable = false)
    private Instant writtenAt;

    private @Nullable Instant deletedAt;

    @ElementCollection
    @CollectionTable(name = "task_comment_mention", joinColumns = @JoinColumn(name = "comment_id"))
    @OrderColumn(name = "position")
    private List<Mention> mentions = new ArrayList<>();

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected TaskComment() {}

    TaskComment(DutyReference task, @Nullable Long entryId, Actor author, String text, Instant now) {
        this.jurisdictionId = task.jurisdictionId();
        this.planId = task.planId();
        this.taskId = task.taskId();
        this.entryId = entryId;
        this.orgUnitId = author.orgUnitId();
        this.authorId = author.accountId();
        this.content = InvalidInputException.requireText("text", text, MAX_TEXT);
        this.writtenAt = now;
    }

    void mention(List<Mention> named) {
        mentions.addAll(named);
    }

    /**
     * The author takes it back; the row stays.
     *
     * @param within so long after it was written
     * @throws NotFoundException when it is somebody else's, or deleted already
     * @throws InvalidInputException when that time is over
     */
    void delete(Actor actor, Instant now, Duration within) {
        if (authorId != actor.accountId() || deletedAt != null) {
            throw new NotFoundException();
        }
        if (now.isAfter(writtenAt.plus(within))) {
            throw new InvalidInputException("comment", "comment-too-late", within.toMinutes());
        }
        deletedAt = now;
    }

    long getTaskId() {
        return taskId;
    }

    @Nullable
    Long getEntryId() {
        return entryId;
    }

    String getContent() {
        return content;
    }
}
