package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** A heading or paragraph of a report. What a person reworded or took out is never drafted over. */
@Entity
@DynamicUpdate // the mark of a changed source is set past the entity, and must not be written back as it was read
@Table(name = "report_statement")
class Statement extends VersionedEntity {

    static final int MAX_LEAD = 1100;
    static final int MAX_TEXT = 100_000;
    static final int MAX_HEADING = 300;
    static final int MAX_REASON = 500;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long reportId;

    /** Moves when something is put in before it, which is no reason to refuse somebody's words. */
    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    private int position;

    /** The kinds of its part, joined by {@code +}. */
    @Column(nullable = false, length = 32)
    private String part;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private StatementKind kind;

    @Column(name = "heading_level", nullable = false)
    private int level;

    /** Null for what a person added. */
    @Column(length = 64)
    private @Nullable String draftKey;

    /** What it tells of, a line each; null where it was drafted before that was kept. */
    @Column(length = LongText.MAX)
    private @Nullable String about;

    /** Whether it waits beside the text: a person worded it, and the text tells of the same elsewhere. */
    @Column(nullable = false)
    private boolean setAside;

    @Column(name = "run_in", nullable = false, length = LongText.MAX)
    private String lead;

    @Column(nullable = false, length = LongText.MAX)
    private String content;

    @Column(nullable = false)
    private boolean edited;

    @Column(nullable = false)
    private boolean removed;

    /** Whether something that it rests on has changed since it was drafted. */
    @Column(nullable = false)
    private boolean stale;

    /** Why it stays as it is although something changed; empty where nobody said. */
    @Column(nullable = false, length = MAX_REASON)
    private String keepReason = "";

    /** What its numbers and words rest on, as {@link StatementSpans} writes it; null for what a person wrote. */
    @Column(length = LongText.MAX)
    private @Nullable String spans;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    Statement(AnnualReport report, ReportDraft.Statement draft) {
        this.jurisdictionId = report.getJurisdictionId();
        this.reportId = report.getId();
        this.part = draft.kind();
        this.kind = draft.level() > 0 ? StatementKind.HEADING : StatementKind.PARAGRAPH;
        this.level = draft.level();
        this.draftKey = draft.key();
        this.about = String.join("\n", draft.about());
        this.lead = draft.lead();
        this.content = draft.level() > 0 ? draft.heading() : draft.text();
        this.spans = StatementSpans.write(draft);
    }

    /** A statement of a version that is no more. */
    Statement(AnnualReport report, KeptStatement kept) {
        this.jurisdictionId = report.getJurisdictionId();
        this.reportId = report.getId();
        this.kind = kept.kind();
        say(kept);
    }

    /** A paragraph that a person adds below another statement. */
    Statement(Statement above, String text) {
        jurisdictionId = above.jurisdictionId;
        reportId = above.reportId;
        position = above.position + 1;
        part = above.part;
        kind = StatementKind.PARAGRAPH;
        lead = "";
        content = InvalidInputException.requireText("text", text, MAX_TEXT);
        edited = true;
    }

    /** Rewords it; numbers that still stand in it keep what they rest on. */
    void edit(String newLead, String newText) {
        if (kind == StatementKind.HEADING) {
            content = InvalidInputException.requireText("text", newText, MAX_HEADING);
        } else {
            lead = InvalidInputException.optionalText("lead", newLead, MAX_LEAD);
            String after = InvalidInputException.optionalText("text", newText, MAX_TEXT);
            spans = StatementSpans.moved(spans, content, after);
            content = after;
        }
        edited = true;
    }

    /** Says what the data says now; only where no person wrote. */
    void redraft(ReportDraft.Statement draft) {
        if (isKept()) {
            throw new IllegalStateException("A person's words are not drafted over");
        }
        take(draft);
    }

    /** Takes what the data says now in the place of whatever stood there, because a person said so. */
    void take(ReportDraft.Statement draft) {
        draftKey = draft.key();
        about = String.join("\n", draft.about());
        part = draft.kind();
        level = draft.level();
        lead = draft.lead();
        content = draft.level() > 0 ? draft.heading() : draft.text();
        spans = StatementSpans.write(draft);
        edited = false;
        stale = false;
        keepReason = "";
    }

    /** Stays in a person's words where a new draft tells its matter; marked where that tells of more or of less. */
    void follow(ReportDraft.Statement draft) {
        boolean other = about != null && !about().equals(Set.copyOf(draft.about()));
        stale = stale || other && kind == StatementKind.PARAGRAPH;
        setAside = false;
        draftKey = draft.key();
        about = String.join("\n", draft.about());
        part = draft.kind();
        level = draft.level();
    }

    /** Waits beside the text until a person puts it back or takes it out. */
    void setAside() {
        setAside = true;
    }

    /** Stays as it is although something that it rests on has changed. */
    void keep(String reason) {
        keepReason = InvalidInputException.requireText("reason", reason, MAX_REASON);
        stale = false;
    }

    /** Takes the statement out, now and in later drafts. */
    void remove() {
        removed = true;
    }

    /** Puts it back into the text; what was set aside is the person's own from now on. */
    void restore() {
        removed = false;
        if (setAside) {
            setAside = false;
            draftKey = null;
            about = "";
            edited = true;
        }
    }

    /** Reads as it did in a version; says whether it read otherwise. */
    boolean sayAgain(KeptStatement kept) {
        boolean same = lead.equals(kept.lead()) && content.equals(kept.text()) && edited == kept.edited();
        removed = false;
        setAside = false;
        if (!same) {
            say(kept);
        }
        return !same;
    }

    private void say(KeptStatement kept) {
        part = kept.part();
        level = kept.level();
        draftKey = kept.draftKey();
        about = kept.about();
        lead = kept.lead();
        content = kept.text();
        edited = kept.edited();
        keepReason = kept.keepReason();
        spans = kept.spans();
    }

    /** Whether what it rests on reads otherwise by now. */
    void mark(boolean isStale) {
        stale = isStale;
    }

    /** Its words came from elsewhere: what they rest on now, and the part that they stand in. */
    void cameInto(String newPart, StatementSpans newSpans) {
        part = newPart;
        spans = newSpans.write();
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Whether a later draft leaves it as it is. */
    boolean isKept() {
        return edited || removed || !keepReason.isEmpty();
    }

    long getReportId() {
        return reportId;
    }

    int getPosition() {
        return position;
    }

    String getPart() {
        return part;
    }

    StatementKind getKind() {
        return kind;
    }

    int getLevel() {
        return level;
    }

    @Nullable
    String getDraftKey() {
        return draftKey;
    }

    /** What it tells of; empty where the place in the outline says it, or where nothing is known. */
    Set<String> about() {
        return about == null || about.isEmpty() ? Set.of() : Set.of(about.split("\n"));
    }

    /** Whether it was drafted before what it tells of was kept. */
    boolean isOfUnknownMatter() {
        return about == null;
    }

    boolean isAside() {
        return setAside;
    }

    /** Whether it stands in the report. */
    boolean isShown() {
        return !removed && !setAside;
    }

    String getLead() {
        return lead;
    }

    String getContent() {
        return content;
    }

    boolean isEdited() {
        return edited;
    }

    boolean isStale() {
        return stale;
    }

    String getKeepReason() {
        return keepReason;
    }

    @Nullable
    String getSpans() {
        return spans;
    }

    boolean isRemoved() {
        return removed;
    }
}
