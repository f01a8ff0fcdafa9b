package org.xiaohao.progress;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.VersionedEntity;

/** 进展情况: one revision of what a unit reports on a task for a period. Once approved it is never changed. */
@Entity
@Table(name = "progress_entry")
class ProgressEntry extends VersionedEntity {

    static final int MAX_TEXT = 5000;
    static final int MAX_WORDS = 1000;
    static final int MAX_FIGURES = 50;
    static final int MAX_EVIDENCE = 20;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false)
    private long assignmentId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Column(nullable = false, updatable = false)
    private long periodId;

    @Column(nullable = false, updatable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private EntryState state = EntryState.DRAFT;

    /** Whether it is the unit's word on the period; true for one revision at most, see {@link EntriesInForce}. */
    @Column(nullable = false)
    private boolean inForce;

    @Column(nullable = false, length = LongText.MAX)
    private String content = "";

    @Column(nullable = false, length = LongText.MAX)
    private String problem = "";

    @Column(nullable = false, length = LongText.MAX)
    private String nextStep = "";

    @Column(nullable = false, length = MAX_WORDS)
    private String cause = "";

    @Column(nullable = false, length = MAX_WORDS)
    private String help = "";

    @Column(nullable = false)
    private boolean forNextYear;

    private @Nullable LocalDate problemSettledOn;
    private @Nullable LocalDate nextStepSettledOn;

    @Column(nullable = false)
    private boolean partDone;

    @Column(nullable = false)
    private long authorId;

    @Column(nullable = false)
    private Instant savedAt;

    private @Nullable Long submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Long decidedBy;
    private @Nullable Instant decidedAt;

    @Column(nullable = false, length = 500)
    private String returnReason = "";

    /** Why the office corrected it; empty on what a unit wrote. */
    @Column(nullable = false, length = 500)
    private String correctionReason = "";

    /** Whether the office took it over from the form of a unit that has no account. */
    @Column(nullable = false)
    private boolean enteredForUnit;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<IndicatorValue> figures = new ArrayList<>();

    @OneToMany(mappedBy = "entry", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Evidence> evidence = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ProgressEntry() {}

    ProgressEntry(DutyReference duty, long periodId, int revision, long authorId, Instant at) {
        this.jurisdictionId = duty.jurisdictionId();
        this.planId = duty.planId();
        this.taskId = duty.taskId();
        this.assignmentId = duty.assignmentId();
        this.orgUnitId = duty.orgUnitId();
        this.periodId = periodId;
        this.revision = revision;
        this.authorId = authorId;
        this.savedAt = at;
    }

    /** Replaces what the draft says. */
    void write(EntryText text, long by, Instant at) {
        state = state.write();
        content = InvalidInputException.optionalText("content", text.content(), MAX_TEXT);
        writeProblem(InvalidInputException.optionalText("problem", text.problem(), MAX_TEXT));
        writeNextStep(InvalidInputException.optionalText("nextStep", text.nextStep(), MAX_TEXT));
        cause = InvalidInputException.optionalText("cause", text.cause(), MAX_WORDS);
        help = InvalidInputException.optionalText("help", text.help(), MAX_WORDS);
        forNextYear = text.forNextYear();
        partDone = text.partDone();
        replaceFigures(text.figures());
        authorId = by;
        savedAt = at;
    }

    /** Another problem is not settled because the one before was. */
    private void writeProblem(String words) {
        problemSettledOn = words.equals(problem) ? problemSettledOn : null;
        problem = words;
    }

    private void writeNextStep(String words) {
        nextStepSettledOn = words.equals(nextStep) ? nextStepSettledOn : null;
        nextStep = words;
    }

    private void replaceFigures(List<Figure> wanted) {
        if (figures.stream().map(IndicatorValue::toFigure).toList().equals(wanted)) {
            return;
        }
        if (wanted.size() > MAX_FIGURES) {
            throw new InvalidInputException("figures", "too-many", MAX_FIGURES);
        }
        List<IndicatorValue> made = new ArrayList<>();
        wanted.forEach(figure -> made.add(new IndicatorValue(this, made.size() + 1, figure)));
        List<IndicatorValue> before = new ArrayList<>(figures);
        List<IndicatorValue> unmatched = new ArrayList<>(made);
        // One that stands where it stood goes first: of two equal figures one may have been withdrawn.
        handOn(before, unmatched, IndicatorValue::toFigure);
        handOn(before, unmatched, value -> value.toFigure().at(null, null));
        figures.clear();
        figures.addAll(made);
    }

    /** What was said of figures goes to the equal ones among the new, to each once; both leave their lists. */
    private static void handOn(
            List<IndicatorValue> before, List<IndicatorValue> made, Function<IndicatorValue, Figure> what) {
        made.removeIf(value -> before.stream()
                .filter(old -> what.apply(old).equals(what.apply(value)))
                .findFirst()
                .filter(before::remove)
                .map(old -> value.takeRemarksOf(old))
                .isPresent());
    }

    void attach(long attachmentId) {
        state = state.attach();
        if (evidence.size() >= MAX_EVIDENCE) {
            throw new InvalidInputException("evidence", "too-many", MAX_EVIDENCE);
        }
        if (evidence.stream().noneMatch(present -> present.getAttachmentId() == attachmentId)) {
            int last = evidence.stream().mapToInt(Evidence::getPosition).max().orElse(0);
            evidence.add(new Evidence(this, last + 1, attachmentId, null));
        }
    }

    void detach(long attachmentId) {
        state = state.detach();
        evidence.removeIf(present -> present.getAttachmentId() == attachmentId);
    }

    /** Says which of the required pieces a file is; null for none of them. */
    void mark(long attachmentId, @Nullable Long pieceId) {
        state = state.mark();
        evidence.stream()
                .filter(present -> present.getAttachmentId() == attachmentId)
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .mark(pieceId);
    }

    /** Hands the draft to the unit's head. */
    void submit(long by, Instant at) {
        EntryState next = state.submit();
        InvalidInputException.requireText("content", content, MAX_TEXT);
        state = next;
        submittedBy = by;
        submittedAt = at;
    }

    /** Takes the entry back before the head decided. */
    void withdraw() {
        state = state.withdraw();
        submittedBy = null;
        submittedAt = null;
    }

    void approve(long by, Instant at) {
        decide(state.approve(), by, at);
        returnReason = "";
    }

    /** Sent back by the unit's head. */
    void returnForRework(String reason, long by, Instant at) {
        EntryState next = state.returnForRework();
        returnReason = InvalidInputException.requireText("reason", reason, 500);
        decide(next, by, at);
    }

    /** Goes from a head whom the unit has no more to its clerk, with the same reason. */
    void fallToClerk() {
        state = state.fallToClerk();
    }

    /** Sent back by the lead or the office after it had gone out. */
    void sendBack(EntryStep to, String reason, long by, Instant at) {
        EntryState next = state.sendBack(to);
        returnReason = InvalidInputException.requireText("reason", reason, 500);
        decide(next, by, at);
    }

    /** The lead, to which it was sent back, passes it on again. */
    void passOn(long by, Instant at) {
        decide(state.passOn(), by, at);
        returnReason = "";
    }

    private void decide(EntryState next, long by, Instant at) {
        state = next;
        decidedBy = by;
        decidedAt = at;
    }

    /** A figure that was reported and does not hold any more. */
    void withdrawFigure(int position, String reason, long by, Instant at) {
        state = state.remark();
        figure(position).withdraw(reason, by, at);
    }

    /** The unit's word on a figure that was asked about. */
    void answerFigure(int position, String words, long by, Instant at) {
        figure(position).answer(words, by, at);
    }

    private IndicatorValue figure(int position) {
        return figures.stream()
                .filter(figure -> figure.getPosition() == position)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The problem stands no more since this day. */
    void settleProblem(LocalDate day) {
        state = state.remark();
        InvalidInputException.requireText("problem", problem, MAX_TEXT);
        problemSettledOn = day;
    }

    /** The next step is done since this day. */
    void settleNextStep(LocalDate day) {
        state = state.remark();
        InvalidInputException.requireText("nextStep", nextStep, MAX_TEXT);
        nextStepSettledOn = day;
    }

    /** Becomes, or is no longer, the unit's word on the period. */
    void stand(boolean now) {
        inForce = now;
    }

    /** The office writes what the unit's form says, and lets it out: the unit has nobody who could. */
    void enterForUnit(EntryText text, long by, Instant at) {
        write(text, by, at);
        submit(by, at);
        approve(by, at);
        enteredForUnit = true;
    }

    /** A new revision that begins with what this one says. */
    ProgressEntry revise(DutyReference duty, long by, Instant at) {
        return revise(duty, revision + 1, by, at);
    }

    private ProgressEntry revise(DutyReference duty, int number, long by, Instant at) {
        state = state.revise();
        ProgressEntry next = new ProgressEntry(duty, periodId, number, by, at);
        next.content = content;
        next.problem = problem;
        next.nextStep = nextStep;
        next.cause = cause;
        next.help = help;
        next.forNextYear = forNextYear;
        next.problemSettledOn = problemSettledOn;
        next.nextStepSettledOn = nextStepSettledOn;
        next.partDone = partDone;
        figures.forEach(figure -> next.figures.add(figure.copyTo(next, next.figures.size() + 1)));
        evidence.forEach(file -> next.evidence.add(
                new Evidence(next, next.evidence.size() + 1, file.getAttachmentId(), file.getPieceId())));
        return next;
    }

    /**
     * A new revision in which the office says it right, after the task was closed; files and remarks stay.
     *
     * @param number of the new revision: behind a draft that the unit may have left
     */
    ProgressEntry correct(DutyReference duty, int number, EntryText text, String reason, long by, Instant at) {
        state = state.correct();
        ProgressEntry next = revise(duty, number, by, at);
        next.write(text, by, at);
        next.correctionReason = InvalidInputException.requireText("reason", reason, 500);
        next.submit(by, at);
        next.approve(by, at);
        return next;
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    long getPlanId() {
        return planId;
    }

    long getTaskId() {
        return taskId;
    }

    long getAssignmentId() {
        return assignmentId;
    }

    long getOrgUnitId() {
        return orgUnitId;
    }

    long getPeriodId() {
        return periodId;
    }

    int getRevision() {
        return revision;
    }

    EntryState getState() {
        return state;
    }

    boolean isInForce() {
        return inForce;
    }

    String getContent() {
        return content;
    }

    /** What it says, as a person typed it. */
    EntryText text() {
        return new EntryText(content, problem, cause, help, nextStep, forNextYear, partDone, figures());
    }

    boolean isPartDone() {
        return partDone;
    }

    /** Who handed it in; null for a draft. */
    @Nullable
    Long getSubmittedBy() {
        return submittedBy;
    }

    long getAuthorId() {
        return authorId;
    }

    Instant getSavedAt() {
        return savedAt;
    }

    @Nullable
    Instant getSubmittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant getDecidedAt() {
        return decidedAt;
    }

    boolean isEnteredForUnit() {
        return enteredForUnit;
    }

    String getReturnReason() {
        return returnReason;
    }

    String getCorrectionReason() {
        return correctionReason;
    }

    List<Figure> figures() {
        return figures.stream().map(IndicatorValue::toFigure).toList();
    }

    List<FigureRemark> figureRemarks() {
        return figures.stream()
                .map(IndicatorValue::remark)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    LocalDate getProblemSettledOn() {
        return problemSettledOn;
    }

    @Nullable
    LocalDate getNextStepSettledOn() {
        return nextStepSettledOn;
    }

    /** Its files that are required pieces, with the pieces. */
    Map<Long, Long> pieces() {
        Map<Long, Long> pieces = new LinkedHashMap<>();
        evidence.forEach(file -> {
            Long piece = file.getPieceId();
            if (piece != null) {
                pieces.put(file.getAttachmentId(), piece);
            }
        });
        return pieces;
    }

    List<Long> attachmentIds() {
        return evidence.stream().map(Evidence::getAttachmentId).toList();
    }
}
