package org.xiaohao.report;

import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.report.ReportEvent.VersionKept;
import org.xiaohao.report.ReportEvent.VersionRestored;
import org.xiaohao.report.ReportVersion.Cause;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** A report as it once read: kept, looked at, compared and brought back. */
@Service
@ForOffice
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReportVersionService {

    /** The number that stands for the report as it reads now. */
    public static final int NOW = VersionKeeper.NOW;

    private final ReportRows rows;
    private final ReportVersions versions;
    private final VersionTexts texts;
    private final VersionKeeper keeper;
    private final VersionRestore restoring;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    ReportVersionService(
            ReportRows rows,
            ReportVersions versions,
            VersionTexts texts,
            VersionKeeper keeper,
            VersionRestore restoring,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events) {
        this.rows = rows;
        this.versions = versions;
        this.texts = texts;
        this.keeper = keeper;
        this.restoring = restoring;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** The versions of a report, newest first. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Page<ReportVersionSummary> list(long reportId, Pageable pageable) {
        Page<ReportVersion> page =
                versions.findByReportIdOrderByNumberDesc(rows.get(reportId).getId(), pageable);
        Map<Long, String> people = accounts.displayNames(
                page.stream().map(ReportVersion::getKeptBy).distinct().toList());
        return page.map(version -> summary(version, people));
    }

    private static ReportVersionSummary summary(ReportVersion version, Map<Long, String> people) {
        return new ReportVersionSummary(
                version.getNumber(),
                version.getState(),
                version.getOccasion(),
                version.getName(),
                version.getReason(),
                version.getHash(),
                version.getCharacters(),
                people.getOrDefault(version.getKeptBy(), ""),
                version.getKeptAt());
    }

    /**
     * A version with all that it says.
     *
     * @throws NotFoundException when there is none in the jurisdiction
     */
    @ForSupervisors
    @Transactional(readOnly = true)
    public ReportVersionDetails find(long reportId, int number) {
        ReportVersion version = keeper.version(rows.get(reportId), number);
        List<KeptStatement> kept = texts.read(version.getId());
        String hash = CanonicalText.hash(
                version.getTitle(), kept.stream().map(KeptStatement::wording).toList());
        return new ReportVersionDetails(
                summary(version, accounts.displayNames(List.of(version.getKeptBy()))),
                version.getTitle(),
                hash.equals(version.getHash()),
                kept.stream().map(KeptStatement::toRecord).toList());
    }

    /**
     * Keeps a report as it reads now.
     *
     * @param name not blank
     * @return the number of the version
     * @throws InvalidInputException when the name is blank or too long, or the report has as many versions as people may ask for
     */
    public int keep(long reportId, String name) {
        AnnualReport report = rows.lockAsItStands(reportId);
        String words = InvalidInputException.requireText("name", name, ReportVersion.MAX_NAME);
        int number =
                keeper.keep(report, new Cause(VersionOccasion.KEPT, words, "")).getNumber();
        events.publish(new VersionKept(reportId, number, words));
        return number;
    }

    /**
     * What became of a report from one version to another.
     *
     * @param before number of a version, or {@link #NOW}
     * @param after the same
     */
    @ForSupervisors
    @Transactional(readOnly = true)
    public ReportDifference difference(long reportId, int before, int after) {
        AnnualReport report = rows.get(reportId);
        return ReportDifference.between(keeper.text(report, before), keeper.text(report, after));
    }

    /**
     * Lets a report read as it did in a version. What it says before is kept as a version of its own first.
     *
     * @return the number of the version that it is now
     * @throws ReportLockedException when the report is signed
     * @throws InvalidInputException when the report has as many versions as people may ask for
     */
    public int restore(long reportId, int number) {
        AnnualReport report = rows.lock(reportId);
        ReportVersion version = keeper.version(report, number);
        keeper.keep(report, new Cause(VersionOccasion.BEFORE_RESTORE, "", "v" + number));
        restoring.restore(report, version);
        report.touch(currentActor.get().accountId(), keeper.now());
        int restored = keeper.keep(report, new Cause(VersionOccasion.RESTORED, "", "v" + number))
                .getNumber();
        events.publish(new VersionRestored(reportId, number));
        return restored;
    }
}
