package org.xiaohao.report;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.report.ReportEvent.ReportExported;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.NotFoundException;

/** Two wordings of a report as one Word file with tracked changes, in the name of who takes it away. */
@Service
@ForSupervisors
@Transactional
public class ReportBlacklineService {

    private final ReportRows rows;
    private final VersionKeeper keeper;
    private final PublishedReports published;
    private final BlacklineWriter writer;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    ReportBlacklineService(
            ReportRows rows,
            VersionKeeper keeper,
            PublishedReports published,
            BlacklineWriter writer,
            CurrentActor currentActor,
            DomainEvents events) {
        this.rows = rows;
        this.keeper = keeper;
        this.published = published;
        this.writer = writer;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * What became of a report from one version to another.
     *
     * @param before number of a version, or {@link ReportVersionService#NOW}
     * @param after the same
     * @throws NotFoundException when there is no such report or version in the jurisdiction
     */
    public ReportFile between(long reportId, int before, int after) {
        AnnualReport report = rows.get(reportId);
        String name = "（" + name(before) + "与" + name(after) + "对照）";
        return file(report, document(report, before), document(report, after), name);
    }

    /**
     * What became of the report of the year before, as it was published.
     *
     * @throws NotFoundException when its text is not kept
     */
    public ReportFile fromLastYear(long reportId) {
        AnnualReport report = rows.get(reportId);
        PublishedReport last = published
                .findByJurisdictionIdAndYear(report.getJurisdictionId(), report.getYear() - 1)
                .orElseThrow(NotFoundException::new);
        return file(
                report, OfficialReport.of(last), document(report, VersionKeeper.NOW), "（与" + last.getYear() + "年对照）");
    }

    private OfficialDocument document(AnnualReport report, int number) {
        ReportDifference.Text text = keeper.text(report, number);
        return OfficialReport.of(text.title(), text.statements());
    }

    private ReportFile file(AnnualReport report, OfficialDocument before, OfficialDocument after, String name) {
        byte[] bytes = writer.write(before, after, currentActor.get().displayName(), keeper.now());
        events.publish(new ReportExported(report.getId(), report.getTitle() + name));
        return new ReportFile(
                report.getTitle().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + name + ".docx",
                ExportReport.Format.DOCX.mediaType(),
                bytes);
    }

    private static String name(int number) {
        return number == VersionKeeper.NOW ? "现稿" : "v" + number;
    }
}
