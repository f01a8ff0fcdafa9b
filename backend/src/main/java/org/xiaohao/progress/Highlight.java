package org.xiaohao.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** 亮点: what is worth telling of a year and belongs to no task. */
@Entity
@Table(name = "highlight")
class Highlight extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Column(name = "highlight_year", nullable = false, updatable = false)
    private int year;

    @Column(nullable = false, length = LongText.MAX)
    private String content;

    @Column(nullable = false, updatable = false)
    private long authorId;

    @Column(nullable = false, updatable = false)
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected Highlight() {}

    Highlight(Actor by, long orgUnitId, int year, String content, Instant at) {
        this.jurisdictionId = by.jurisdictionId();
        this.orgUnitId = orgUnitId;
        this.year = year;
        this.content = InvalidInputException.requireText("content", content, ProgressEntry.MAX_TEXT);
        this.authorId = by.accountId();
        this.addedAt = at;
    }

    long getOrgUnitId() {
        return orgUnitId;
    }

    HighlightDetails toDetails(String unitName) {
        return new HighlightDetails(getId(), orgUnitId, unitName, year, content, addedAt);
    }
}
