package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** 履职清单: something that the persons first responsible did in a year, or had done. */
@Entity
@Table(name = "responsibility_act")
class ResponsibilityAct extends VersionedEntity {

    private static final int MAX_ACTOR = 100;
    private static final int MAX_WORDS = 2000;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(name = "act_year", nullable = false, updatable = false)
    private int year;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ActKind kind = ActKind.OTHER;

    @Column(nullable = false, length = MAX_ACTOR)
    private String actor = "";

    @Column(nullable = false, length = MAX_WORDS)
    private String content = "";

    protected ResponsibilityAct() {}

    ResponsibilityAct(long jurisdictionId, int year, int position) {
        this.jurisdictionId = jurisdictionId;
        this.year = year;
        this.position = position;
    }

    void say(ActDetails words) {
        kind = words.kind();
        actor = InvalidInputException.optionalText("by", words.by(), MAX_ACTOR);
        content = InvalidInputException.requireText("text", words.text(), MAX_WORDS);
    }

    int getYear() {
        return year;
    }

    ActDetails toDetails() {
        return new ActDetails(getId(), getVersion(), kind, actor, content);
    }
}
