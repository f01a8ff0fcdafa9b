package org.xiaohao.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.report.ReportEvent.AllRestored;
import org.xiaohao.report.ReportEvent.ParagraphAdded;
import org.xiaohao.report.ReportEvent.ParagraphRemoved;
import org.xiaohao.report.ReportEvent.ReportDrafted;
import org.xiaohao.report.ReportEvent.StatementRestored;
import org.xiaohao.report.ReportEvent.StatementReworded;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** Year-end reports: drafted from what was done, reworded by people. */
@Service
@ForOffice
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReportService {

    private final AnnualReports reports;
    private final Statements statements;
    private final ReportDrafts drafts;
    private final ReportMerge merge;
    private final ReportQueries queries;
    private final ReportRows rows;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReportService(
            AnnualReports reports,
            Statements statements,
            ReportDrafts drafts,
            ReportMerge merge,
            ReportQueries queries,
            ReportRows rows,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.reports = reports;
        this.statements = statements;
        this.drafts = drafts;
        this.rows = rows;
        this.merge = merge;
        this.queries = queries;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts the report of a year, or drafts anew what nobody has reworded in it.
     *
     * @return the id of the report
     * @throws NotFoundException when the jurisdiction has no such issued plan
     * @throws InvalidInputException when no plan is named, or there is no such outline
     * @throws StaleDataException when somebody drafted it at the same moment
     */
    public long draft(DraftReport wanted) {
        Actor actor = currentActor.get();
        ReportDraft draft = drafts.draft(actor.jurisdictionId(), wanted);
        try {
            AnnualReport report = reports.findWithLockByJurisdictionIdAndYearAndEdition(
                            actor.jurisdictionId(), wanted.year(), AnnualReport.OF_THE_YEAR)
                    .orElseGet(() -> reports.saveAndFlush(new AnnualReport(
                            actor.jurisdictionId(),
                            wanted.year(),
                            draft.title(),
                            wanted,
                            actor.accountId(),
                            clock.instant())));
            fill(report, wanted, draft);
            return report.getId();
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException twoAtOnce) {
            throw new StaleDataException();
        }
    }

    private void fill(AnnualReport report, DraftReport wanted, ReportDraft draft) {
        report.requireUnlocked();
        report.choose(wanted);
        report.drafted(
                draft.title(),
                StatementSpans.writeUnused(draft.unused()),
                StatementSpans.writeQuestions(draft.questions()));
        report.touch(currentActor.get().accountId(), clock.instant());
        merge.merge(report, draft.statements());
        events.publish(new ReportDrafted(report.getId(), report.getTitle()));
    }

    /**
     * Drafts a report anew from the same plans in the same outline; what a person worded stays. The report is locked
     * before the facts are read, so that of two at once the one that read later has the last word.
     */
    public void redraft(long reportId) {
        AnnualReport report = rows.lock(reportId);
        DraftReport wanted = wanted(report);
        fill(report, wanted, drafts.draft(currentActor.get().jurisdictionId(), wanted));
    }

    static DraftReport wanted(AnnualReport report) {
        return new DraftReport(report.getYear(), report.getOutline(), report.getPlans(), report.getAsOf());
    }

    /** The reports of the jurisdiction, newest year first. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Page<ReportSummary> list(Pageable pageable) {
        return queries.summaries(reports.findByJurisdictionIdOrderByYearDescCreatedAtDescIdDesc(
                currentActor.get().jurisdictionId(), pageable));
    }

    /**
     * A report with all its statements and their sources.
     *
     * @throws NotFoundException when there is none in the jurisdiction
     */
    @ForSupervisors
    @Transactional(readOnly = true)
    public ReportDetails find(long reportId) {
        return queries.details(rows.get(reportId));
    }

    /** The report of a year, or empty while nobody has drafted it. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Optional<ReportDetails> findByYear(int year) {
        return reports.findFirstByJurisdictionIdAndYearOrderByEdition(
                        currentActor.get().jurisdictionId(), year)
                .map(queries::details);
    }

    /**
     * Rewords a statement; no later draft changes it.
     *
     * @throws StaleDataException when somebody changed it since it was read; nothing is overwritten
     */
    public void editStatement(EditStatement command) {
        AnnualReport report = rows.lockReportOf(command.statementId());
        Statement statement = rows.statement(command.statementId());
        statement.requireVersion(command.version());
        if (statement.isRemoved()) {
            throw new StaleDataException();
        }
        int before = length(statement);
        statement.edit(command.lead(), command.text());
        rows.save(report, statement);
        events.publish(new StatementReworded(report.getId(), statement.getPart(), before, length(statement)));
    }

    /**
     * Adds a paragraph below a statement.
     *
     * @param text not blank
     * @return the id of the new statement
     */
    public long addParagraph(long belowStatementId, String text) {
        AnnualReport report = rows.lockReportOf(belowStatementId);
        Statement above = rows.statement(belowStatementId);
        statements.makeRoomBelow(report.getId(), above.getPosition());
        Statement added = new Statement(above, text);
        rows.save(report, added);
        events.publish(new ParagraphAdded(
                report.getId(), added.getPart(), added.getContent().length()));
        return added.getId();
    }

    /**
     * Takes a paragraph out; no later draft brings it back, {@link #restoreStatement} does.
     *
     * @throws StaleDataException when somebody changed it since it was read
     * @throws InvalidInputException for a heading that the report must have
     */
    public void removeStatement(long statementId, int version) {
        AnnualReport report = rows.lockReportOf(statementId);
        Statement statement = rows.statement(statementId);
        statement.requireVersion(version);
        if (statement.getKind() == StatementKind.HEADING) {
            throw new InvalidInputException("statement", "report-heading-stays");
        }
        statement.remove();
        rows.save(report, statement);
        events.publish(new ParagraphRemoved(
                report.getId(), statement.getPart(), statement.getContent().length()));
    }

    /** Puts a statement back that was taken out. */
    public void restoreStatement(long statementId) {
        AnnualReport report = rows.lockReportOf(statementId);
        Statement statement = rows.statement(statementId);
        statement.restore();
        rows.save(report, statement);
        events.publish(new StatementRestored(report.getId(), statement.getPart()));
    }

    /** Puts everything back that was taken out of a report. */
    public void restoreAll(long reportId) {
        AnnualReport report = rows.lock(reportId);
        List<Statement> removed = statements.findByReportIdOrderByPosition(reportId).stream()
                .filter(Statement::isRemoved)
                .toList();
        removed.forEach(Statement::restore);
        report.touch(currentActor.get().accountId(), clock.instant());
        events.publish(new AllRestored(reportId, removed.size()));
    }

    private static int length(Statement statement) {
        return statement.getLead().length() + statement.getContent().length();
    }
}
