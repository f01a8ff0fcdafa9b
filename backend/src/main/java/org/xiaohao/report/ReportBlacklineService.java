package org.xiaohao.report;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.report.ReportEvent.ReportExported;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.WordFile;

/** Two wordings of a report as one Word file with tracked changes, in the name of who takes it away. */
@Service
@ForSupervisors
public class ReportBlacklineService {

    private final ReportRows rows;
    private final VersionKeeper keeper;
    private final PublishedReports published;
    private final BlacklineWriter writer;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final TransactionTemplate transaction;

    ReportBlacklineService(
            ReportRows rows,
            VersionKeeper keeper,
            PublishedReports published,
            BlacklineWriter writer,
            CurrentActor currentActor,
            DomainEvents events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.keeper = keeper;
        this.published = published;
        this.writer = writer;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
    }

    /** What is compared, read in one transaction; compared and written outside it. */
    private record Material(
            AnnualReport report, Supplier<OfficialDocument> before, ReportDifference.Text after, String name) {}

    /**
     * What became of a report from one version to another.
     *
     * @param before number of a version, or {@link ReportVersionService#NOW}
     * @param after another
     * @throws NotFoundException when there is no such report or version in the jurisdiction
     * @throws InvalidInputException when both are the same: a file without changes would pass for the report
     */
    public ReportFile between(long reportId, int before, int after) {
        if (before == after) {
            throw new InvalidInputException("to", "report-same-version");
        }
        return file(
                report -> {
                    ReportDifference.Text one = keeper.text(report, before);
                    return new Material(
                            report,
                            () -> ReportText.of(one.title(), one.statements()),
                            keeper.text(report, after),
                            name(before) + "与" + name(after) + "对照");
                },
                reportId);
    }

    /**
     * What became of the report of the year before, as it was published.
     *
     * @throws NotFoundException when its text is not kept
     */
    public ReportFile fromLastYear(long reportId) {
        return file(
                report -> {
                    PublishedReport last = published
                            .findByJurisdictionIdAndYear(report.getJurisdictionId(), report.getYear() - 1)
                            .orElseThrow(NotFoundException::new);
                    return new Material(
                            report,
                            () -> PublishedText.of(last),
                            keeper.text(report, VersionKeeper.NOW),
                            "与" + last.getYear() + "年对照");
                },
                reportId);
    }

    private ReportFile file(Function<AnnualReport, Material> reading, long reportId) {
        Material read = Objects.requireNonNull(transaction.execute(status -> {
            Material material = reading.apply(rows.get(reportId));
            events.publish(new ReportExported(reportId, material.report().getTitle() + "（" + material.name() + "）"));
            return material;
        }));
        boolean working = !read.report().standing().state().isLocked();
        ReportDifference.Text after = read.after();
        byte[] bytes = writer.write(
                read.before().get(),
                ReportText.of(after.title(), after.statements()),
                currentActor.get().displayName(),
                keeper.now(),
                working ? ReportFile.WORKING : "");
        String version = (working ? ReportFile.WORKING + "，" : "") + read.name();
        return new ReportFile(
                ReportFile.name(read.report().getTitle()) + "（" + version + "）.docx", WordFile.MEDIA_TYPE, bytes);
    }

    private static String name(int number) {
        return number == VersionKeeper.NOW ? "现稿" : "v" + number;
    }
}
