package org.xiaohao.report;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Keeps a report as it reads now. Whoever calls it has locked the report. */
@Component
class VersionKeeper {

    /** The number that stands for a report as it reads now. */
    static final int NOW = 0;

    /** Of those that people keep by name; steps in the life of a report have room beside them. */
    static final int MAX_NAMED = 100;

    /** Of all that people ask for; steps in the life of a report are always kept. */
    static final int MAX_ASKED_FOR = 300;

    private static final Set<VersionOccasion> ASKED_FOR =
            EnumSet.of(VersionOccasion.KEPT, VersionOccasion.BEFORE_RESTORE, VersionOccasion.RESTORED);

    private final ReportVersions versions;
    private final VersionTexts texts;
    private final Statements statements;
    private final CurrentActor currentActor;
    private final Clock clock;

    VersionKeeper(
            ReportVersions versions,
            VersionTexts texts,
            Statements statements,
            CurrentActor currentActor,
            Clock clock) {
        this.versions = versions;
        this.texts = texts;
        this.statements = statements;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What a report says now. */
    List<Wording> present(AnnualReport report) {
        return statements.findByReportIdOrderByPosition(report.getId()).stream()
                .filter(Statement::isShown)
                .map(Wording::of)
                .toList();
    }

    /**
     * Keeps it for good.
     *
     * @throws InvalidInputException when a person asked for it, and the report has as many of these as it can have
     */
    ReportVersion keep(AnnualReport report, ReportVersion.Cause cause) {
        requireRoom(report.getId(), cause.occasion());
        statements.flush();
        ReportVersion version = versions.saveAndFlush(new ReportVersion(
                report, present(report), cause, currentActor.get().accountId(), clock.instant()));
        texts.keep(report.getId(), version.getId());
        return version;
    }

    private void requireRoom(long reportId, VersionOccasion occasion) {
        boolean full = occasion == VersionOccasion.KEPT
                && versions.countByReportIdAndOccasionIn(reportId, Set.of(VersionOccasion.KEPT)) >= MAX_NAMED;
        if (full
                || ASKED_FOR.contains(occasion)
                        && versions.countByReportIdAndOccasionIn(reportId, ASKED_FOR) >= MAX_ASKED_FOR) {
            throw new InvalidInputException("name", "report-versions-full");
        }
    }

    /** @throws NotFoundException when a report has no such version */
    ReportVersion version(AnnualReport report, int number) {
        return versions.findByReportIdAndNumber(report.getId(), number).orElseThrow(NotFoundException::new);
    }

    /** What a report says in a version, or now. */
    ReportDifference.Text text(AnnualReport report, int number) {
        if (number == NOW) {
            return new ReportDifference.Text(
                    new ReportDifference.Side(NOW, report.standing().state(), "", null),
                    report.getTitle(),
                    present(report));
        }
        ReportVersion version = version(report, number);
        return new ReportDifference.Text(
                new ReportDifference.Side(number, version.getState(), version.getName(), version.getKeptAt()),
                version.getTitle(),
                texts.read(version.getId()).stream().map(KeptStatement::wording).toList());
    }

    Instant now() {
        return clock.instant();
    }
}
