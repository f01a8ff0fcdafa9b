package org.xiaohao.report;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.report.ReportEvent.ProposalTaken;
import org.xiaohao.report.ReportEvent.StatementKept;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.report.drafting.ReportDraft.Question;
import org.xiaohao.report.drafting.ReportDraft.Unused;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.StaleDataException;

/** How a report stands to its sources: what it left out, what must be asked, what has changed since it was drafted. */
@Service
@ForOffice
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReportProofService {

    private final ReportRows rows;
    private final Statements statements;
    private final ReportDrafts drafts;
    private final ReportMerge merge;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReportProofService(
            ReportRows rows,
            Statements statements,
            ReportDrafts drafts,
            ReportMerge merge,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.rows = rows;
        this.statements = statements;
        this.drafts = drafts;
        this.merge = merge;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** What the marked statements would say now; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(long reportId) {
        AnnualReport report = rows.get(reportId);
        List<Statement> all = statements.findByReportIdOrderByPosition(reportId);
        StatementMatch now = now(report, all);
        return all.stream()
                .filter(statement -> statement.isStale() && statement.isShown())
                .map(statement -> {
                    ReportDraft.Statement fresh = now.of(statement);
                    return new Proposal(
                            statement.getId(),
                            statement.getVersion(),
                            statement.getLead() + statement.getContent(),
                            fresh == null ? "" : fresh.heading() + fresh.lead() + fresh.text());
                })
                .toList();
    }

    private StatementMatch now(AnnualReport report, List<Statement> all) {
        return merge.match(
                all,
                drafts.draft(report.getJurisdictionId(), ReportService.wanted(report))
                        .statements());
    }

    /**
     * Takes over what the data says now, also in the place of a person's words; the statement goes where the data has
     * nothing more to say.
     *
     * @throws StaleDataException when somebody changed the statement since it was read
     */
    public void takeProposal(long statementId, int version) {
        AnnualReport report = rows.lockReportOf(statementId);
        Statement statement = rows.statement(statementId);
        statement.requireVersion(version);
        ReportDraft.Statement fresh = now(report, statements.findByReportIdOrderByPosition(report.getId()))
                .of(statement);
        merge.take(statement, fresh);
        report.touch(currentActor.get().accountId(), clock.instant());
        events.publish(new ProposalTaken(report.getId(), statement.getPart()));
    }

    /**
     * Takes over what the data says now in all marked statements that no person worded or kept; those wait for a word of
     * their own.
     *
     * @return how many were taken over, and how many wait
     */
    public TakenProposals takeAllProposals(long reportId) {
        AnnualReport report = rows.lock(reportId);
        List<Statement> all = statements.findByReportIdOrderByPosition(reportId);
        List<Statement> marked = all.stream()
                .filter(statement -> statement.isStale() && statement.isShown())
                .toList();
        List<Statement> taken =
                marked.stream().filter(statement -> !statement.isKept()).toList();
        if (!taken.isEmpty()) {
            StatementMatch now = now(report, all);
            taken.forEach(statement -> merge.take(statement, now.of(statement)));
            report.touch(currentActor.get().accountId(), clock.instant());
            events.publish(new ProposalTaken(report.getId(), String.valueOf(taken.size())));
        }
        return new TakenProposals(taken.size(), marked.size() - taken.size());
    }

    /**
     * Leaves a statement as it is although something that it rests on has changed.
     *
     * @param reason not blank
     * @throws StaleDataException when somebody changed it since it was read
     */
    public void keepStatement(long statementId, int version, String reason) {
        AnnualReport report = rows.lockReportOf(statementId);
        Statement statement = rows.statement(statementId);
        statement.requireVersion(version);
        statement.keep(reason);
        rows.save(report, statement);
        events.publish(new StatementKept(report.getId(), reason));
    }

    /** What was approved and stands nowhere in the report, with the reason. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public List<Unused> unused(long reportId) {
        return StatementSpans.readUnused(rows.get(reportId).getUnused());
    }

    /** What a person must decide; doubtful words and figures stay out of the text until then. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public List<Question> questions(long reportId) {
        return StatementSpans.readQuestions(rows.get(reportId).getQuestions());
    }
}
