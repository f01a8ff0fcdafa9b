package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.xiaohao.shared.VersionedEntity;

/** 板块: a top-level heading of a plan, with its number as printed. */
@Entity
@Table(name = "section")
class Section extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 300)
    private String title;

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    Section(long planId, int position, String title) {
        this.planId = planId;
        this.position = position;
        this.title = title;
    }

    String getTitle() {
        return title;
    }

    int getPosition() {
        return position;
    }
}
