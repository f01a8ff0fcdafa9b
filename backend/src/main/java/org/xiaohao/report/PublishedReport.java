package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** 已公开的年度报告: the report of an earlier year, from which the next one has its outline and the base of its growth. */
@Entity
@Table(name = "published_report")
class PublishedReport extends VersionedEntity {

    static final int MAX_TEXT = 100_000;
    private static final int MAX_TITLE = 300;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(name = "report_year", nullable = false, updatable = false)
    private int year;

    @Column(nullable = false, length = MAX_TITLE)
    private String title = "";

    @Column(nullable = false, length = LongText.MAX)
    private String content = "";

    @Column(nullable = false)
    private long uploadedBy;

    @Column(nullable = false)
    private Instant uploadedAt = Instant.EPOCH;

    protected PublishedReport() {}

    PublishedReport(long jurisdictionId, int year) {
        this.jurisdictionId = jurisdictionId;
        this.year = year;
    }

    /** @throws InvalidInputException when it has no parts that could be an outline */
    LearnedOutline say(String text, long by, Instant at) {
        String words = InvalidInputException.requireText("text", text, MAX_TEXT);
        LearnedOutline learned = new OutlineLearner().learn(words);
        if (learned.parts().size() < 2) {
            throw new InvalidInputException("text", "report-without-parts");
        }
        String printed = learned.title() == null ? "" : learned.title();
        title = printed.length() > MAX_TITLE ? printed.substring(0, MAX_TITLE) : printed;
        content = words;
        uploadedBy = by;
        uploadedAt = at;
        return learned;
    }

    int getYear() {
        return year;
    }

    String getTitle() {
        return title;
    }

    String getContent() {
        return content;
    }

    Instant getUploadedAt() {
        return uploadedAt;
    }
}
