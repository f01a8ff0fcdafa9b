package org.xiaohao.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Ids;

/** 佐证材料: a file bound to an entry; the same file may serve several. */
@Entity
@Table(name = "evidence")
class Evidence {

    @Id
    private long id = Ids.next();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    private ProgressEntry entry;

    @Column(nullable = false)
    private long attachmentId;

    @Column(nullable = false)
    private int position;

    /** Which of the pieces that the task requires it is; null where it is none. */
    private @Nullable Long pieceId;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(ProgressEntry entry, int position, long attachmentId, @Nullable Long pieceId) {
        this.entry = entry;
        this.position = position;
        this.attachmentId = attachmentId;
        this.pieceId = pieceId;
    }

    void mark(@Nullable Long piece) {
        pieceId = piece;
    }

    int getPosition() {
        return position;
    }

    long getAttachmentId() {
        return attachmentId;
    }

    @Nullable
    Long getPieceId() {
        return pieceId;
    }
}
