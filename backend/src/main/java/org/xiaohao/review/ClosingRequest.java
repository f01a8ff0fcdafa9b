package org.xiaohao.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** 办结申请 with the office's answer. */
@Entity
@Table(name = "closing_request")
class ClosingRequest extends VersionedEntity {

    static final int MAX_SUMMARY = 5000;
    static final int MAX_EVIDENCE = 20;
    private static final int MAX_RESULTS = 50;
    private static final int MAX_WORDS = 500;
    private static final int MAX_REASON = 500;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Column(nullable = false, length = LongText.MAX)
    private String summary;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClosingState state = ClosingState.PREPARED;

    @Column(nullable = false)
    private long requestedBy;

    @Column(nullable = false)
    private Instant requestedAt;

    private @Nullable Long reviewedBy;
    private @Nullable Instant reviewedAt;

    @Column(nullable = false, length = 500)
    private String returnReason = "";

    /** 销号 within the plan; never given twice. */
    @Column(name = "closing_number")
    private @Nullable Integer number;

    private @Nullable Instant correctedAt;

    @ElementCollection
    @CollectionTable(name = "closing_result", joinColumns = @JoinColumn(name = "closing_request_id"))
    @OrderColumn(name = "position")
    private List<TargetResult> results = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "closing_word", joinColumns = @JoinColumn(name = "closing_request_id"))
    @OrderColumn(name = "position")
    private List<WordOnUnit> words = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "closing_evidence", joinColumns = @JoinColumn(name = "closing_request_id"))
    @OrderColumn(name = "position")
    private List<ClosingFile> files = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "closing_missing_piece", joinColumns = @JoinColumn(name = "closing_request_id"))
    @OrderColumn(name = "position")
    private List<MissingPiece> missing = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ClosingRequest() {}

    /** @param missing the required pieces of evidence that are, with the word on each */
    ClosingRequest(DutyReference lead, ApplyForClosing command, List<MissingPiece> missing, long by, Instant at) {
        this.jurisdictionId = lead.jurisdictionId();
        this.planId = lead.planId();
        this.taskId = lead.taskId();
        this.orgUnitId = lead.orgUnitId();
        this.summary = InvalidInputException.requireText("summary", command.summary(), MAX_SUMMARY);
        if (command.attachmentIds().size() > MAX_EVIDENCE) {
            throw new InvalidInputException("evidence", "too-many", MAX_EVIDENCE);
        }
        command.attachmentIds()
                .forEach(file ->
                        this.files.add(new ClosingFile(file, command.pieces().get(file))));
        this.missing.addAll(missing);
        this.results.addAll(checked(command.results()));
        if (command.words().size() > MAX_WORDS) {
            throw new InvalidInputException("words", "too-many", MAX_WORDS);
        }
        for (int place = 0; place < command.words().size(); place++) {
            this.words.add(command.words().get(place).requireValid("words." + place));
        }
        this.requestedBy = by;
        this.requestedAt = at;
    }

    private static List<TargetResult> checked(List<TargetResult> all) {
        if (all.size() > MAX_RESULTS) {
            throw new InvalidInputException("results", "too-many", MAX_RESULTS);
        }
        return IntStream.range(0, all.size())
                .mapToObj(place -> all.get(place).requireValid("results." + place))
                .toList();
    }

    /** The unit's head sends it to the office. */
    void send(long by, Instant at) {
        state = state.send();
        requestedBy = by;
        requestedAt = at;
    }

    /** The unit's head does not send it on. */
    void sendBack(String reason, long by, Instant at) {
        ClosingState returned = state.sendBack();
        returnReason = InvalidInputException.requireText("reason", reason, MAX_REASON);
        decide(returned, by, at);
    }

    /** The unit takes it back. */
    void withdraw(long by, Instant at) {
        decide(state.withdraw(), by, at);
    }

    /** Nobody sends it on any more. */
    void lapse(long by, Instant at) {
        decide(state.lapse(), by, at);
    }

    /** @param closingNumber the next one of the plan */
    void approve(int closingNumber, long by, Instant at) {
        decide(state.approve(), by, at);
        number = closingNumber;
    }

    /** All that it says, as the trail keeps it. */
    String words() {
        return Stream.concat(
                        Stream.of(getSummary()),
                        getResults().stream().map(result -> result.target() + "\t" + result.result()))
                .collect(Collectors.joining("\n"));
    }

    /** The office corrects what it approved. */
    void correct(String newSummary, List<TargetResult> newResults, Instant at) {
        ClosingState same = state.correct();
        String text = InvalidInputException.requireText("summary", newSummary, MAX_SUMMARY);
        List<TargetResult> valid = checked(newResults);
        state = same;
        summary = text;
        results.clear();
        results.addAll(valid);
        correctedAt = at;
    }

    /** The task was taken up again. */
    void revoke() {
        state = state.revoke();
    }

    void returnForRework(String reason, long by, Instant at) {
        ClosingState returned = state.returnForRework();
        returnReason = InvalidInputException.requireText("reason", reason, MAX_REASON);
        decide(returned, by, at);
    }

    private void decide(ClosingState decision, long by, Instant at) {
        state = decision;
        reviewedBy = by;
        reviewedAt = at;
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

    long getOrgUnitId() {
        return orgUnitId;
    }

    String getSummary() {
        return summary;
    }

    ClosingState getState() {
        return state;
    }

    long getRequestedBy() {
        return requestedBy;
    }

    Instant getRequestedAt() {
        return requestedAt;
    }

    @Nullable
    Long getReviewedBy() {
        return reviewedBy;
    }

    @Nullable
    Instant getReviewedAt() {
        return reviewedAt;
    }

    String getReturnReason() {
        return returnReason;
    }

    @Nullable
    Integer getNumber() {
        return number;
    }

    @Nullable
    Instant getCorrectedAt() {
        return correctedAt;
    }

    List<TargetResult> getResults() {
        return List.copyOf(results);
    }

    List<WordOnUnit> getWords() {
        return List.copyOf(words);
    }

    List<ClosingFile> getFiles() {
        return List.copyOf(files);
    }

    List<MissingPiece> getMissing() {
        return List.copyOf(missing);
    }

    List<Long> getAttachmentIds() {
        return files.stream().map(ClosingFile::attachmentId).toList();
    }
}
