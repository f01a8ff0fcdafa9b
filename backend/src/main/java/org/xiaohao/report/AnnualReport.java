package org.xiaohao.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** 年度报告 of a year. Its statements are rows of their own, so that two people can reword two of them. */
@Entity
@Table(name = "annual_report")
class AnnualReport extends VersionedEntity {

    /** The edition that is the report of a whole year. */
    static final long OF_THE_YEAR = 0;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    /** The first of the plans that feed it. */
    @Column(nullable = false)
    private long planId;

    /** All plans that feed it, in the order in which they were chosen. */
    @ElementCollection
    @CollectionTable(name = "annual_report_plan", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @Column(name = "plan_id", nullable = false)
    private List<Long> plans = new ArrayList<>();

    /** 0 for the report of a year; reports drafted before for single plans have a number of their own. */
    @Column(nullable = false, updatable = false)
    private long edition;

    @Column(nullable = false, length = 64)
    private String outline;

    private @Nullable LocalDate asOf;

    /** What was approved and stands nowhere in it, with reasons, as {@link StatementSpans} writes it. */
    @Column(length = LongText.MAX)
    private @Nullable String unused;

    /** What a person must decide. */
    @Column(length = LongText.MAX)
    private @Nullable String questions;

    @Column(name = "report_year", nullable = false, updatable = false)
    private int year;

    @Column(nullable = false, length = 300)
    private String title;

    @Column(nullable = false, updatable = false)
    private long createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private long editedBy;

    @Column(nullable = false)
    private Instant editedAt;

    @Embedded
    private Standing standing = Standing.ofADraft();

    @SuppressWarnings("NullAway.Init")
    protected AnnualReport() {}

    AnnualReport(long jurisdictionId, int year, String title, DraftReport wanted, long by, Instant at) {
        this.jurisdictionId = jurisdictionId;
        this.year = year;
        this.title = title;
        this.createdBy = by;
        this.createdAt = at;
        this.editedBy = by;
        this.editedAt = at;
        choose(wanted);
    }

    /** Says from which plans, in which outline and as of which day it is drafted. */
    final void choose(DraftReport wanted) {
        planId = wanted.plans().getFirst();
        plans.clear();
        plans.addAll(wanted.plans());
        outline = wanted.outline();
        asOf = wanted.asOf();
    }

    void drafted(String newTitle, String newUnused, String newQuestions) {
        title = newTitle;
        unused = newUnused;
        questions = newQuestions;
    }

    /**
     * Takes a step in its life.
     *
     * @param reason what was said with it; may be empty
     * @param hash the sum of what it says
     * @throws org.xiaohao.shared.IllegalTransitionException when its state does not allow it
     */
    void move(ReportAct act, String reason, String hash, long by, Instant at) {
        standing.move(act, reason, hash, by, at);
    }

    /** @throws ReportLockedException when nobody may change its text */
    void requireUnlocked() {
        if (standing.state().isLocked()) {
            throw new ReportLockedException(standing.state());
        }
    }

    /** An earlier version was brought back. */
    void restored(ReportVersion version) {
        title = version.getTitle();
        outline = version.getOutline();
    }

    Standing standing() {
        return standing;
    }

    void touch(long by, Instant at) {
        editedBy = by;
        editedAt = at;
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    long getPlanId() {
        return planId;
    }

    List<Long> getPlans() {
        return List.copyOf(plans);
    }

    String getOutline() {
        return outline;
    }

    @Nullable
    LocalDate getAsOf() {
        return asOf;
    }

    @Nullable
    String getUnused() {
        return unused;
    }

    @Nullable
    String getQuestions() {
        return questions;
    }

    int getYear() {
        return year;
    }

    String getTitle() {
        return title;
    }

    long getCreatedBy() {
        return createdBy;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    long getEditedBy() {
        return editedBy;
    }

    Instant getEditedAt() {
        return editedAt;
    }
}
