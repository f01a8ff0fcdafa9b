package org.xiaohao.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.shared.VersionedEntity;

/**
 * A document to be read. Who reads it is its owner for the time of a lease; {@link IntakeJobs#claim} gives it away, and
 * what a former owner brings later is not wanted.
 */
@Entity
@Table(name = "plan_intake_job")
class IntakeJob extends VersionedEntity {

    private static final int LONGEST_FILE_NAME = 255;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false, length = LONGEST_FILE_NAME)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ReadingState state = ReadingState.WAITING;

    @Column(nullable = false)
    private int attempts;

    @Column(length = 36)
    private @Nullable String owner;

    private @Nullable Instant leaseUntil;

    private @Nullable Long intakeId;

    @Column(length = 100)
    private @Nullable String failureCode;

    @Convert(converter = FailureArguments.class)
    @Column(length = 2000)
    private @Nullable List<Object> failureArguments;

    private @Nullable Instant endedAt;

    @Column(nullable = false)
    private boolean seen;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected IntakeJob() {}

    /** @param fileName empty for pasted text */
    IntakeJob(long jurisdictionId, long by, String fileName, Instant at) {
        this.jurisdictionId = jurisdictionId;
        this.createdBy = by;
        this.createdAt = at;
        this.fileName = fileName.length() <= LONGEST_FILE_NAME ? fileName : fileName.substring(0, LONGEST_FILE_NAME);
    }

    /** @throws StaleDataException when somebody else reads it by now, or it has ended */
    void requireReadBy(String worker) {
        if (!isReadBy(worker)) {
            throw new StaleDataException();
        }
    }

    boolean isReadBy(String worker) {
        return state == ReadingState.READING && worker.equals(owner);
    }

    void done(long intake, Instant at) {
        state = state.done();
        intakeId = intake;
        endedAt = at;
    }

    /**
     * @param code a key of the error texts
     * @param arguments what the text names: texts and numbers
     */
    void fail(String code, List<Object> arguments, Instant at) {
        state = state.fail();
        failureCode = code;
        failureArguments = arguments;
        endedAt = at;
    }

    void cancel(Instant at) {
        state = state.cancel();
        endedAt = at;
    }

    /** Notes that the person knows how it ended. */
    void see() {
        seen = true;
    }

    ReadingDetails details() {
        String code = failureCode;
        List<Object> arguments = failureArguments;
        return new ReadingDetails(
                getId(),
                fileName,
                state,
                createdAt,
                intakeId,
                code == null ? null : new ReadingFailedException(code, arguments == null ? List.of() : arguments));
    }

    long getCreatedBy() {
        return createdBy;
    }

    String getFileName() {
        return fileName;
    }

    ReadingState getState() {
        return state;
    }

    int getAttempts() {
        return attempts;
    }
}
