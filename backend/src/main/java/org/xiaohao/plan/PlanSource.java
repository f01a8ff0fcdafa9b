package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.LongText;

/** The document that a plan was read from: its text, in which all spans are counted, and the file where there was one. */
@Entity
@Table(name = "plan_source")
class PlanSource {

    @Id
    private long planId;

    @Lob
    @Column(name = "source_text", nullable = false, length = LongText.DOCUMENT)
    private String text;

    private @Nullable Long attachmentId;

    @SuppressWarnings("NullAway.Init")
    protected PlanSource() {}

    PlanSource(long planId, String text, @Nullable Long attachmentId) {
        this.planId = planId;
        this.text = text;
        this.attachmentId = attachmentId;
    }

    /** Takes the newer version of an amended plan; the file of the older one stays among the uploads. */
    void replace(String newerText, @Nullable Long newerAttachmentId) {
        text = newerText;
        attachmentId = newerAttachmentId;
    }

    String getText() {
        return text;
    }

    @Nullable
    Long getAttachmentId() {
        return attachmentId;
    }
}
