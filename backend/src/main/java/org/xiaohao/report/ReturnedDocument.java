package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** 返回稿: the file of a report that came back, the last one; what was not decided of an earlier one is void. */
@Entity
@Table(name = "returned_document")
class ReturnedDocument extends VersionedEntity {

    static final int MAX_NAME = 200;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long reportId;

    @Column(nullable = false, length = MAX_NAME)
    private String fileName = "";

    /** As {@link ReturnedContent} writes it. */
    @Column(nullable = false, length = LongText.MAX)
    private String content = "";

    @Column(nullable = false)
    private long returnedBy;

    @Column(nullable = false)
    private Instant returnedAt = Instant.EPOCH;

    protected ReturnedDocument() {}

    ReturnedDocument(AnnualReport report) {
        this.jurisdictionId = report.getJurisdictionId();
        this.reportId = report.getId();
    }

    void take(String newName, ReturnedContent newContent, long by, Instant at) {
        fileName = newName.substring(0, Math.min(newName.length(), MAX_NAME));
        content = newContent.write();
        returnedBy = by;
        returnedAt = at;
    }

    void decided(ReturnedContent newContent) {
        content = newContent.write();
    }

    String getFileName() {
        return fileName;
    }

    ReturnedContent getContent() {
        return ReturnedContent.read(content);
    }

    long getReturnedBy() {
        return returnedBy;
    }

    Instant getReturnedAt() {
        return returnedAt;
    }
}
