package org.xiaohao.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.report.ReportEvent.SecrecyChecked;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** 保密审查 before a report is signed or published: what stands in it of single persons and firms, and who looked. */
@Service
@ForOffice
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SecrecyService {

    private final ReportRows rows;
    private final ReportQueries queries;
    private final SecrecyChecks checks;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    SecrecyService(
            ReportRows rows,
            ReportQueries queries,
            SecrecyChecks checks,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.checks = checks;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is to be looked at in the text as it stands, and who did.
     *
     * @throws NotFoundException when there is no such report in the jurisdiction
     */
    @ForSupervisors
    @Transactional(readOnly = true)
    public SecrecyReview review(long reportId) {
        AnnualReport report = rows.get(reportId);
        ReportDetails details = queries.details(report);
        Optional<SecrecyCheck> check =
                checks.findByReportIdAndTextHash(reportId, details.standing().hash());
        String by = check.map(SecrecyCheck::getCheckedBy)
                .map(id -> accounts.displayNames(List.of(id)).getOrDefault(id, ""))
                .orElse("");
        return new SecrecyReview(
                details.standing().hash(),
                privateDetails(details),
                by,
                check.map(SecrecyCheck::getCheckedAt).orElse(null));
    }

    /**
     * Notes that the acting person looked at a text; another text has to be looked at anew.
     *
     * @param textHash of the text that the person saw
     * @throws StaleDataException when the text was changed since
     */
    public void check(long reportId, String textHash) {
        AnnualReport report = rows.lockAsItStands(reportId);
        ReportDetails details = queries.details(report);
        if (!details.standing().hash().equals(textHash)) {
            throw new StaleDataException();
        }
        if (checks.findByReportIdAndTextHash(reportId, textHash).isPresent()) {
            return;
        }
        Actor actor = currentActor.get();
        int count = privateDetails(details).size();
        checks.saveAndFlush(new SecrecyCheck(report, textHash, count, actor.accountId(), clock.instant()));
        events.publish(new SecrecyChecked(reportId, textHash, count));
    }

    private static List<PrivateDetail> privateDetails(ReportDetails report) {
        List<PrivateDetail> details = new ArrayList<>(PrivateDetail.in(0, report.title()));
        report.statements()
                .forEach(statement ->
                        details.addAll(PrivateDetail.in(statement.id(), statement.lead() + statement.text())));
        return details;
    }
}
