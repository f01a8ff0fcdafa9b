package org.xiaohao.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
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

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(ProgressEntry entry, int position, long attachmentId) {
        this.entry = entry;
        this.position = position;
        this.attachmentId = attachmentId;
    }

    int getPosition() {
        return position;
    }

    long getAttachmentId() {
        return attachmentId;
    }
}
