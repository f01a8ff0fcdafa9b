package org.xiaohao.report;

import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** Reports and statements of the acting person's jurisdiction; whatever is not of it is not found. */
@Component
class ReportRows {

    private final AnnualReports reports;
    private final Statements statements;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportRows(AnnualReports reports, Statements statements, CurrentActor currentActor, Clock clock) {
        this.reports = reports;
        this.statements = statements;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    AnnualReport get(long reportId) {
        return reports.findByIdAndJurisdictionId(reportId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Locks a report to change what it says.
     *
     * @throws ReportLockedException when nobody may
     */
    AnnualReport lock(long reportId) {
        AnnualReport report = lockAsItStands(reportId);
        report.requireUnlocked();
        return report;
    }

    /** Locks a report whose text stays as it is. */
    AnnualReport lockAsItStands(long reportId) {
        return reports.findWithLockByIdAndJurisdictionId(
                        reportId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    /** Locks before the statement is read, so that it is read as the one who held the lock left it. */
    AnnualReport lockReportOf(long statementId) {
        return lock(statements
                .findReportId(statementId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new));
    }

    Statement statement(long statementId) {
        return statements
                .findByIdAndJurisdictionId(statementId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    void save(AnnualReport report, Statement statement) {
        report.touch(currentActor.get().accountId(), clock.instant());
        try {
            statements.saveAndFlush(statement);
        } catch (OptimisticLockingFailureException twoAtOnce) {
            throw new StaleDataException();
        }
    }
}
