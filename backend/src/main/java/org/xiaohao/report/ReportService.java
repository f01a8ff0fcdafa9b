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
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.report.ReportEvent.AllRestored;
import org.xiaohao.report.ReportEvent.ParagraphAdded;
import org.xiaohao.report.ReportEvent.ParagraphRemoved;
import org.xiaohao.report.ReportEvent.ReportDrafted;
import org.xiaohao.report.ReportEvent.ReportExported;
import org.xiaohao.report.ReportEvent.StatementRestored;
import org.xiaohao.report.ReportEvent.StatementReworded;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** Year-end reports: drafted from what was done, reworded by people, taken away as Word files. */
@Service
@ForOffice
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReportService {

    private final AnnualReports reports;
    private final Statements statements;
    private final MaterialQueries material;
    private final ReportMerge merge;
    private final ReportQueries queries;
    private final OfficialDocumentWriter writer;
    private final JurisdictionDirectory jurisdictions;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReportService(
            AnnualReports reports,
            Statements statements,
            MaterialQueries material,
            ReportMerge merge,
            ReportQueries queries,
            OfficialDocumentWriter writer,
            JurisdictionDirectory jurisdictions,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.reports = reports;
        this.statements = statements;
        this.material = material;
        this.merge = merge;
        this.queries = queries;
        this.writer = writer;
        this.jurisdictions = jurisdictions;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts the report of a plan, or drafts anew what nobody has reworded in it.
     *
     * @return the id of the report
     * @throws NotFoundException when the jurisdiction has no such issued plan
     * @throws StaleDataException when somebody drafted it at the same moment
     */
    public long draft(long planId) {
        Actor actor = currentActor.get();
        ReportMaterial facts = material.read(actor.jurisdictionId(), planId);
        try {
            AnnualReport report = reports.findWithLockByPlanIdAndJurisdictionId(planId, actor.jurisdictionId())
                    .orElseGet(() -> create(actor, facts.plan()));
            report.touch(actor.accountId(), clock.instant());
            merge.merge(report, ReportDrafting.of(facts));
            events.publish(new ReportDrafted(report.getId(), report.getTitle()));
            return report.getId();
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException twoAtOnce) {
            throw new StaleDataException();
        }
    }

    private AnnualReport create(Actor actor, ReportMaterial.PlanFacts plan) {
        String title = jurisdictions.get(actor.jurisdictionId()).name() + plan.year() + "年法治政府建设年度报告";
        return reports.saveAndFlush(new AnnualReport(
                actor.jurisdictionId(), plan.id(), plan.year(), title, actor.accountId(), clock.instant()));
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
        return queries.details(get(reportId));
    }

    /** The report of a plan, or empty while nobody has drafted it. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Optional<ReportDetails> findByPlan(long planId) {
        return reports.findByPlanIdAndJurisdictionId(planId, currentActor.get().jurisdictionId())
                .map(queries::details);
    }

    /**
     * Rewords a statement; no later draft changes it.
     *
     * @throws StaleDataException when somebody changed it since it was read; nothing is overwritten
     */
    public void editStatement(EditStatement command) {
        AnnualReport report = lockReportOf(command.statementId());
        Statement statement = statement(command.statementId());
        statement.requireVersion(command.version());
        if (statement.isRemoved()) {
            throw new StaleDataException();
        }
        int before = length(statement);
        statement.edit(command.lead(), command.text());
        save(report, statement);
        events.publish(new StatementReworded(report.getId(), statement.getPart(), before, length(statement)));
    }

    /**
     * Adds a paragraph below a statement.
     *
     * @param text not blank
     * @return the id of the new statement
     */
    public long addParagraph(long belowStatementId, String text) {
        AnnualReport report = lockReportOf(belowStatementId);
        Statement above = statement(belowStatementId);
        statements.makeRoomBelow(report.getId(), above.getPosition());
        Statement added = new Statement(above, text);
        save(report, added);
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
        AnnualReport report = lockReportOf(statementId);
        Statement statement = statement(statementId);
        statement.requireVersion(version);
        if (statement.getKind() == StatementKind.HEADING) {
            throw new InvalidInputException("statement", "report-heading-stays");
        }
        statement.remove();
        save(report, statement);
        events.publish(new ParagraphRemoved(
                report.getId(), statement.getPart(), statement.getContent().length()));
    }

    /** Puts a statement back that was taken out. */
    public void restoreStatement(long statementId) {
        AnnualReport report = lockReportOf(statementId);
        Statement statement = statement(statementId);
        statement.restore();
        save(report, statement);
        events.publish(new StatementRestored(report.getId(), statement.getPart()));
    }

    /** Puts everything back that was taken out of a report. */
    public void restoreAll(long reportId) {
        AnnualReport report = lock(reportId);
        List<Statement> removed = statements.findByReportIdOrderByPosition(reportId).stream()
                .filter(Statement::isRemoved)
                .toList();
        removed.forEach(Statement::restore);
        report.touch(currentActor.get().accountId(), clock.instant());
        events.publish(new AllRestored(reportId, removed.size()));
    }

    /** The report as a Word file in the form of GB/T 9704-2012. What is missing is left out, its heading stays. */
    @ForSupervisors
    public ReportFile export(long reportId) {
        AnnualReport report = get(reportId);
        var document = OfficialDocument.titled(report.getTitle());
        statements.findByReportIdOrderByPosition(reportId).stream()
                .filter(statement -> !statement.isRemoved())
                .forEach(statement -> add(document, statement));
        events.publish(new ReportExported(reportId, report.getTitle()));
        return new ReportFile(fileName(report.getTitle()), writer.write(document.build()));
    }

    private static void add(OfficialDocument.Builder document, Statement statement) {
        if (statement.getKind() == StatementKind.HEADING) {
            document.heading(statement.getLevel(), statement.getContent());
        } else {
            document.text(statement.getLead(), statement.getContent());
        }
    }

    private static String fileName(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".docx";
    }

    private AnnualReport get(long reportId) {
        return reports.findByIdAndJurisdictionId(reportId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private AnnualReport lock(long reportId) {
        return reports.findWithLockByIdAndJurisdictionId(
                        reportId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    /** Locks before the statement is read, so that it is read as the one who held the lock left it. */
    private AnnualReport lockReportOf(long statementId) {
        return lock(statements
                .findReportId(statementId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new));
    }

    private Statement statement(long statementId) {
        return statements
                .findByIdAndJurisdictionId(statementId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private void save(AnnualReport report, Statement statement) {
        report.touch(currentActor.get().accountId(), clock.instant());
        try {
            statements.saveAndFlush(statement);
        } catch (OptimisticLockingFailureException twoAtOnce) {
            throw new StaleDataException();
        }
    }

    private static int length(Statement statement) {
        return statement.getLead().length() + statement.getContent().length();
    }
}
