package org.xiaohao.workday;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.xiaohao.shared.VersionedEntity;
import org.xiaohao.workday.SpecialDay.DayKind;

/** A day that a jurisdiction took from a paper that did not ship with the product. */
@Entity
@Table(name = "special_day")
class OwnDay extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(name = "paper_year", nullable = false)
    private int year;

    @Column(name = "special_date", nullable = false)
    private LocalDate day;

    @Column(nullable = false, length = 50)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private DayKind kind;

    @Column(nullable = false, length = 300)
    private String source;

    @SuppressWarnings("NullAway.Init")
    protected OwnDay() {}

    OwnDay(long jurisdictionId, SpecialDay special) {
        this.jurisdictionId = jurisdictionId;
        this.year = special.year();
        this.day = special.day();
        this.name = special.name();
        this.kind = special.kind();
        this.source = special.source();
    }

    int getYear() {
        return year;
    }

    SpecialDay toSpecialDay() {
        return new SpecialDay(year, day, name, kind, source);
    }
}
