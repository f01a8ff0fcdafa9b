package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;
import org.xiaohao.workday.WorkCalendar;

/** A numbered list issued for a year. */
@Entity
@Table(name = "plan")
class Plan extends VersionedEntity {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private PlanKind kind;

    @Column(nullable = false, length = 300)
    private String title;

    @Column(nullable = false, length = 100)
    private String documentNumber;

    @Column(nullable = false, length = 200)
    private String issuer;

    @Column(name = "plan_year", nullable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private PlanState state = PlanState.DRAFT;

    @Embedded
    private ReportingRule reportingRule = ReportingRule.after(ReportingCycle.QUARTER, 0);

    @Column(nullable = false)
    private LocalDate defaultDueDate;

    @Column(nullable = false, updatable = false)
    private long createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private @Nullable Long issuedBy;
    private @Nullable Instant issuedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(long jurisdictionId, PlanHead head, long createdBy, Instant createdAt) {
        this.jurisdictionId = jurisdictionId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.kind = head.kind();
        this.title = InvalidInputException.requireText("title", head.title(), 300);
        this.documentNumber = InvalidInputException.optionalText("documentNumber", head.documentNumber(), 100);
        this.issuer = InvalidInputException.optionalText("issuer", head.issuer(), 200);
        this.year = requireYear(head.year());
        this.defaultDueDate = requireDate("defaultDueDate", head.defaultDueDate());
    }

    /**
     * Hands the list over to the units.
     *
     * @return the periods of which units report from now on: those of the plan's year that have not ended yet
     */
    List<ReportingPeriod> issue(ReportingRule rule, long by, Instant at, ZoneId zone, WorkCalendar calendar) {
        ReportingRule valid = rule.requireValid(year);
        state = state.issue();
        reportingRule = valid;
        issuedBy = by;
        issuedAt = at;
        LocalDate yesterday = at.atZone(zone).toLocalDate().minusDays(1);
        return valid.periods(year, yesterday, null, calendar).stream()
                .map(span -> new ReportingPeriod(getId(), null, span))
                .toList();
    }

    /** Lets units report by another rule from now on. */
    void changeReporting(ReportingRule rule) {
        requireIssued("changeReporting");
        reportingRule = rule.requireValid(year);
    }

    void closeYear(Instant at) {
        state = state.closeYear();
        closedAt = at;
    }

    void archive(Instant at) {
        state = state.archive();
        archivedAt = at;
    }

    void requireDraft(String action) {
        state.require(PlanState.DRAFT, action);
    }

    void requireIssued(String action) {
        state.require(PlanState.ISSUED, action);
    }

    private static int requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInputException("year", "number-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
        return year;
    }

    /** Dates far outside what a plan can mean are typing errors. */
    static LocalDate requireDate(String field, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new InvalidInputException(field, "date-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
        return date;
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    PlanKind getKind() {
        return kind;
    }

    String getTitle() {
        return title;
    }

    String getDocumentNumber() {
        return documentNumber;
    }

    String getIssuer() {
        return issuer;
    }

    int getYear() {
        return year;
    }

    PlanState getState() {
        return state;
    }

    ReportingRule getReportingRule() {
        return reportingRule;
    }

    LocalDate getDefaultDueDate() {
        return defaultDueDate;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    @Nullable
    Instant getIssuedAt() {
        return issuedAt;
    }
}
