package org.xiaohao.jurisdiction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** An area with a government, and its settings. */
@Entity
class Jurisdiction extends VersionedEntity {

    private static final Pattern CODE = Pattern.compile("[0-9]{2}([0-9]{2}){0,2}|[0-9]{9}|[0-9]{12}");
    private static final int DEFAULT_DUE_SOON_DAYS = 15;
    private static final int DEFAULT_REPORT_SOON_DAYS = 5;
    private static final int DEFAULT_RECEIVE_DAYS = 3;
    private static final int MAX_DAYS = 365;
    private static final int MAX_RECEIVE_DAYS = 60;

    @Column(nullable = false, length = 12)
    private String code;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 50)
    private String shortName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private JurisdictionLevel level;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Jurisdiction parent;

    @Column(nullable = false)
    private boolean active = true;

    @Column(nullable = false)
    private int dueSoonDays = DEFAULT_DUE_SOON_DAYS;

    @Column(nullable = false)
    private int reportSoonDays = DEFAULT_REPORT_SOON_DAYS;

    /** Whether both count in working days. */
    @Column(nullable = false)
    private boolean soonByWorkingDays;

    @Column(nullable = false)
    private int receiveDays = DEFAULT_RECEIVE_DAYS;

    @Column(nullable = false)
    private boolean lateExtensions;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Jurisdiction() {}

    Jurisdiction(String code, String name, String shortName, JurisdictionLevel level, @Nullable Jurisdiction parent) {
        this.code = requireCode(code);
        this.name = InvalidInputException.requireText("name", name, 100);
        this.shortName = InvalidInputException.requireText("shortName", shortName, 50);
        this.level = level;
        this.parent = parent;
    }

    void update(UpdateJurisdiction change) {
        requireVersion(change.version());
        code = requireCode(change.code());
        name = InvalidInputException.requireText("name", change.name(), 100);
        shortName = InvalidInputException.requireText("shortName", change.shortName(), 50);
        level = change.level();
        if (change.receiveDays() < 0 || change.receiveDays() > MAX_RECEIVE_DAYS) {
            throw new InvalidInputException("receiveDays", "days-range", MAX_RECEIVE_DAYS);
        }
        receiveDays = change.receiveDays();
        lateExtensions = change.lateExtensions();
    }

    /** Lets nobody of it in any more. */
    void retire(int expectedVersion) {
        requireVersion(expectedVersion);
        active = false;
    }

    void restore(int expectedVersion) {
        requireVersion(expectedVersion);
        active = true;
    }

    /** Takes new rules of the lights. */
    void take(LightRuleDays days) {
        dueSoonDays = requireDays("dueSoonDays", days.dueSoonDays());
        reportSoonDays = requireDays("reportSoonDays", days.reportSoonDays());
        soonByWorkingDays = days.byWorkingDays();
    }

    LightRuleDays lightRuleDays() {
        return new LightRuleDays(dueSoonDays, reportSoonDays, soonByWorkingDays);
    }

    private static String requireCode(String code) {
        String text = InvalidInputException.requireText("code", code, 12);
        if (!CODE.matcher(text).matches()) {
            throw new InvalidInputException("code", "jurisdiction-code");
        }
        return text;
    }

    private static int requireDays(String field, int days) {
        if (days < 0 || days > MAX_DAYS) {
            throw new InvalidInputException(field, "days-range", MAX_DAYS);
        }
        return days;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    public JurisdictionLevel getLevel() {
        return level;
    }

    @Nullable
    public Jurisdiction getParent() {
        return parent;
    }

    public boolean isActive() {
        return active;
    }

    public int getDueSoonDays() {
        return dueSoonDays;
    }

    public int getReportSoonDays() {
        return reportSoonDays;
    }

    public boolean isSoonByWorkingDays() {
        return soonByWorkingDays;
    }

    public int getReceiveDays() {
        return receiveDays;
    }

    public boolean isLateExtensions() {
        return lateExtensions;
    }
}
