package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** A leader or person in charge that a task names. */
@Entity
@Table(name = "task_post")
class TaskPost extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 100)
    private String label;

    @Column(nullable = false, length = 1000)
    private String words;

    @SuppressWarnings("NullAway.Init")
    protected TaskPost() {}

    TaskPost(long taskId, int position, Post post) {
        this.taskId = taskId;
        this.position = position;
        this.label = InvalidInputException.optionalText("posts", post.label(), 100);
        this.words = InvalidInputException.requireText("posts", post.words(), 1000);
    }

    long getTaskId() {
        return taskId;
    }

    Post toPost() {
        return new Post(label, words);
    }
}
