package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** What a rectification ledger says of the problem that a task does away with. */
@Entity
@Table(name = "task_rectification")
class TaskRectification extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, length = LongText.MAX)
    private String problem;

    @Column(nullable = false, length = LongText.MAX)
    private String goal;

    @Column(nullable = false, length = LongText.MAX)
    private String measures;

    @Column(nullable = false, length = LongText.MAX)
    private String printedState;

    @SuppressWarnings("NullAway.Init")
    protected TaskRectification() {}

    TaskRectification(long taskId, Rectification printed) {
        this.taskId = taskId;
        this.problem = InvalidInputException.optionalText("problem", printed.problem(), LongText.MAX);
        this.goal = InvalidInputException.optionalText("goal", printed.goal(), LongText.MAX);
        this.measures = InvalidInputException.optionalText("measures", printed.measures(), LongText.MAX);
        this.printedState = InvalidInputException.optionalText("state", printed.state(), LongText.MAX);
    }

    long getTaskId() {
        return taskId;
    }

    Rectification toRectification() {
        return new Rectification(
                emptyAsNull(problem), emptyAsNull(goal), emptyAsNull(measures), emptyAsNull(printedState));
    }

    private static @Nullable String emptyAsNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
