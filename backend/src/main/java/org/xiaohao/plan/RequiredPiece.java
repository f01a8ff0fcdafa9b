package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** 所需佐证: a piece of evidence that a task requires, whichever of its units hands it in. */
@Entity
@Table(name = "required_piece")
class RequiredPiece extends VersionedEntity {

    private static final int MAX_NAME = 100;
    private static final int MAX_NOTE = 200;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = MAX_NAME)
    private String name = "";

    @Column(nullable = false, length = MAX_NOTE)
    private String note = "";

    protected RequiredPiece() {}

    RequiredPiece(long taskId) {
        this.taskId = taskId;
    }

    /** Says it anew, at this place of the list, from 1; what is refused is named by it, {@code pieces.0}. */
    void say(NamedPiece wanted, int place) {
        String field = "pieces." + (place - 1);
        name = InvalidInputException.requireText(field, wanted.name(), MAX_NAME);
        note = InvalidInputException.optionalText(field, wanted.note(), MAX_NOTE);
        position = place;
    }

    long getTaskId() {
        return taskId;
    }

    String getName() {
        return name;
    }

    PieceReference toReference() {
        return new PieceReference(getId(), taskId, name, note);
    }
}
