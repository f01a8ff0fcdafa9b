package org.xiaohao.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;
import org.xiaohao.supervision.LadderRules.Days;

/** 督办规则: one edition of the rules of a jurisdiction; never changed, the next one takes its place. */
@Entity
@Table(name = "ladder")
class Ladder extends VersionedEntity {

    private static final int MAX_DAYS = 60;
    private static final int MINUTES = 24 * 60;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private int edition;

    @Column(nullable = false, updatable = false)
    private boolean active;

    @Column(nullable = false, updatable = false)
    private int nudgeDays;

    @Column(nullable = false, updatable = false)
    private boolean nudgeWorking;

    @Column(nullable = false, updatable = false)
    private int urgeDays;

    @Column(nullable = false, updatable = false)
    private boolean urgeWorking;

    @Column(nullable = false, updatable = false)
    private int letterDays;

    @Column(nullable = false, updatable = false)
    private boolean letterWorking;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 16)
    private LetterAct letterAct;

    @Column(nullable = false, updatable = false)
    private boolean copyHeads;

    @Column(nullable = false, updatable = false)
    private boolean copyLeaders;

    @Column(nullable = false, updatable = false)
    private boolean askFirst;

    @Column(nullable = false, updatable = false)
    private int quietFrom;

    @Column(nullable = false, updatable = false)
    private int quietUntil;

    @Column(nullable = false, updatable = false)
    private boolean restDays;

    @Column(nullable = false, updatable = false)
    private int escalateDays;

    @Column(nullable = false, updatable = false)
    private LocalDate effectiveFrom;

    @Column(nullable = false, updatable = false)
    private long changedBy;

    @Column(nullable = false, updatable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Ladder() {}

    /** @param from the first day for which steps are due: what is past is not made up for */
    Ladder(long jurisdictionId, int edition, LadderRules rules, LocalDate from, long by, Instant at) {
        this.jurisdictionId = jurisdictionId;
        this.edition = edition;
        this.active = rules.active();
        this.nudgeDays = within("nudge", rules.nudge(), 0);
        this.nudgeWorking = rules.nudge().working();
        this.urgeDays = within("urge", rules.urge(), 0);
        this.urgeWorking = rules.urge().working();
        this.letterDays = within("letter", rules.letter(), 1);
        this.letterWorking = rules.letter().working();
        this.letterAct = InvalidInputException.require("letterAct", rules.letterAct());
        if (letterAct != LetterAct.NONE && urgeDays >= letterDays) {
            throw new InvalidInputException("letter", "ladder-order");
        }
        this.copyHeads = rules.copyHeads();
        this.copyLeaders = rules.copyLeaders();
        this.askFirst = rules.askFirst();
        this.quietFrom = minute("quietFrom", rules.quietFrom());
        this.quietUntil = minute("quietUntil", rules.quietUntil());
        this.restDays = rules.restDays();
        this.escalateDays = within("escalateDays", new Days(rules.escalateDays(), true), 0);
        this.effectiveFrom = from;
        this.changedBy = by;
        this.changedAt = at;
    }

    private static int within(String field, @Nullable Days days, int least) {
        int count = InvalidInputException.require(field, days).count();
        if (count < least || count > MAX_DAYS) {
            throw new InvalidInputException(field, "number-out-of-range", least, MAX_DAYS);
        }
        return count;
    }

    private static int minute(String field, int minute) {
        if (minute < 0 || minute >= MINUTES) {
            throw new InvalidInputException(field, "number-out-of-range", 0, MINUTES - 1);
        }
        return minute;
    }

    LadderRules rules() {
        return new LadderRules(
                active,
                new Days(nudgeDays, nudgeWorking),
                new Days(urgeDays, urgeWorking),
                new Days(letterDays, letterWorking),
                letterAct,
                copyHeads,
                copyLeaders,
                askFirst,
                quietFrom,
                quietUntil,
                restDays,
                escalateDays);
    }

    int getEdition() {
        return edition;
    }

    LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    long getChangedBy() {
        return changedBy;
    }

    Instant getChangedAt() {
        return changedAt;
    }
}
