package org.xiaohao.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.ReportEvent.ReportDaysSet;
import org.xiaohao.report.ReportEvent.ReportMoved;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForLeader;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/**
 * The way of a report from its first draft to the public. Each step keeps the report as it reads; a step that the present
 * state does not allow is an {@link IllegalTransitionException}, a report of another jurisdiction a
 * {@link NotFoundException}.
 */
@Service
@ForOffice
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReportStateService {

    private final ReportRows rows;
    private final VersionKeeper keeper;
    private final ReportQueries queries;
    private final ReportCalendars calendars;
    private final SecrecyChecks checks;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReportStateService(
            ReportRows rows,
            VersionKeeper keeper,
            ReportQueries queries,
            ReportCalendars calendars,
            SecrecyChecks checks,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.rows = rows;
        this.keeper = keeper;
        this.queries = queries;
        this.calendars = calendars;
        this.checks = checks;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The first draft goes round. */
    public void discuss(long reportId) {
        move(rows.lockAsItStands(reportId), ReportAct.DISCUSS, "");
    }

    /**
     * It goes to the leaders.
     *
     * @throws ReportNotReadyException when a part that every report must have is empty
     */
    public void submit(long reportId) {
        AnnualReport report = rows.lockAsItStands(reportId);
        ReportAct.SUBMIT.from(report.standing().state());
        requireAllParts(report);
        move(report, ReportAct.SUBMIT, "");
    }

    /** Back from the leaders before one of them has decided. */
    public void withdraw(long reportId) {
        move(rows.lockAsItStands(reportId), ReportAct.WITHDRAW, "");
    }

    /**
     * A leader signs what was read. From then on nobody changes it.
     *
     * @param hash the sum of the text that the leader read
     * @throws StaleDataException when it reads otherwise by now; nothing is signed
     * @throws ReportNotReadyException when a part that every report must have is empty
     */
    @ForLeader
    public void sign(long reportId, String hash) {
        AnnualReport report = rows.lockAsItStands(reportId);
        ReportAct.SIGN.from(report.standing().state());
        String read = InvalidInputException.requireText("hash", hash, 64);
        if (!read.equals(hash(report))) {
            throw new StaleDataException();
        }
        requireAllParts(report);
        move(report, ReportAct.SIGN, "");
    }

    /**
     * A leader wants something changed.
     *
     * @param reason what; not blank
     */
    @ForLeader
    public void sendBack(long reportId, String reason) {
        move(rows.lockAsItStands(reportId), ReportAct.SEND_BACK, required(reason));
    }

    /** It went to the level above. */
    public void report(long reportId) {
        move(rows.lockAsItStands(reportId), ReportAct.REPORT, "");
    }

    /**
     * It is public.
     *
     * @throws ReportNotReadyException when nobody looked for secrets in the very text that it has
     */
    public void publish(long reportId) {
        AnnualReport report = rows.lockAsItStands(reportId);
        ReportAct.PUBLISH.from(report.standing().state());
        if (checks.findByReportIdAndTextHash(reportId, hash(report)).isEmpty()) {
            throw new ReportNotReadyException("report-secrecy-unchecked");
        }
        move(report, ReportAct.PUBLISH, "");
    }

    /**
     * What was signed is taken up again, and has to be signed anew.
     *
     * @param reason why; not blank
     */
    public void reopen(long reportId, String reason) {
        move(rows.lockAsItStands(reportId), ReportAct.REOPEN, required(reason));
    }

    private void requireAllParts(AnnualReport report) {
        List<PartKind> missing = queries.details(report).missingParts();
        if (!missing.isEmpty()) {
            throw new ReportNotReadyException("report-part-empty", missing);
        }
    }

    private static String required(String reason) {
        return InvalidInputException.requireText("reason", reason, ReportVersion.MAX_REASON);
    }

    private String hash(AnnualReport report) {
        return CanonicalText.hash(report.getTitle(), keeper.present(report));
    }

    private void move(AnnualReport report, ReportAct act, String words) {
        String hash = hash(report);
        report.move(act, words, hash, currentActor.get().accountId(), clock.instant());
        keeper.keep(report, new ReportVersion.Cause(VersionOccasion.of(act), "", words));
        events.publish(
                new ReportMoved(report.getId(), report.getJurisdictionId(), report.getTitle(), act, words, hash));
    }

    /** Before which days reports are to be reported and published. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public ReportDays days() {
        return calendars
                .findByJurisdictionId(currentActor.get().jurisdictionId())
                .map(ReportCalendar::toDays)
                .orElse(ReportCalendar.STATUTORY);
    }

    /**
     * Sets these days.
     *
     * @throws InvalidInputException when a report would be published before it is reported
     * @throws StaleDataException when somebody set them since they were read
     */
    public ReportDays setDays(ReportDays wanted) {
        long jurisdiction = currentActor.get().jurisdictionId();
        Optional<ReportCalendar> present = calendars.findByJurisdictionId(jurisdiction);
        if (present.map(ReportCalendar::toDays).orElse(ReportCalendar.STATUTORY).version() != wanted.version()) {
            throw new StaleDataException();
        }
        ReportCalendar calendar = present.orElseGet(() -> new ReportCalendar(jurisdiction));
        calendar.set(wanted.reportBefore(), wanted.publishBefore());
        try {
            ReportDays saved = calendars.saveAndFlush(calendar).toDays();
            events.publish(new ReportDaysSet(calendar.getId(), saved.reportBefore() + ", " + saved.publishBefore()));
            return saved;
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException twoAtOnce) {
            throw new StaleDataException();
        }
    }
}
