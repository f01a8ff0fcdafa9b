package org.xiaohao.report;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.checking.Finding;
import org.xiaohao.checking.ReportChecker;
import org.xiaohao.report.DraftFinding.Typed;
import org.xiaohao.report.ReportEvent.FindingSettled;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Sha256;

/** What a careful reader notices in a report while it is written, and what a person said of it. */
@Service
@ForOffice
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReportFindingsService {

    /** More than one report is settled of. */
    private static final Limit MOST = Limit.of(2000);

    private final ReportChecker checker = new ReportChecker();
    private final ReportRows rows;
    private final Statements statements;
    private final SettledFindings settled;
    private final ErrorTexts words;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReportFindingsService(
            ReportRows rows,
            Statements statements,
            SettledFindings settled,
            ErrorTexts words,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.rows = rows;
        this.statements = statements;
        this.settled = settled;
        this.words = words;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is noticed in a report, in order of place; nothing is stored.
     *
     * @param typed words that are not saved yet
     * @throws NotFoundException when there is no such report in the jurisdiction
     */
    @ForSupervisors
    @Transactional(readOnly = true)
    public List<DraftFinding> findings(long reportId, Typed typed, Locale locale) {
        AnnualReport report = rows.get(reportId);
        List<Statement> shown = statements.findByReportIdOrderByPosition(reportId).stream()
                .filter(Statement::isShown)
                .toList();
        ReadingCopy copy = new ReadingCopy(report.getTitle(), shown, typed.texts());
        Map<String, String> reasons = settled.findByReportIdOrderById(reportId, MOST).stream()
                .collect(Collectors.toMap(SettledFinding::getFindingKey, SettledFinding::getReason));
        return checker.check(copy.text()).stream()
                .map(finding -> finding(finding, copy, reasons, locale))
                .toList();
    }

    private DraftFinding finding(Finding finding, ReadingCopy copy, Map<String, String> reasons, Locale locale) {
        int start = copy.at(finding.start());
        int end = copy.at(finding.end());
        String at = copy.text().substring(start, end);
        ReadingCopy.Place place = copy.place(start);
        boolean placed = end > start && place.statementId() != 0;
        String key = key(finding, at);
        return new DraftFinding(
                key,
                finding.kind(),
                finding.severity(),
                placed ? place.statementId() : 0,
                placed ? start - place.start() : 0,
                placed ? Math.min(end, place.end()) - place.start() : 0,
                at,
                FindingWords.of(finding, words, locale),
                reasons.getOrDefault(key, ""));
    }

    private static String key(Finding finding, String at) {
        String what = finding.kind() + "\n" + finding.part() + "\n" + finding.arguments() + "\n" + at;
        return Sha256.of(what).substring(0, 32);
    }

    /**
     * Leaves something as it is that was noticed.
     *
     * @param key of a finding that the stored report has
     * @param reason not blank, at most 500 characters
     * @throws NotFoundException when nothing of this kind is noticed any more
     * @throws InvalidInputException when there is no reason
     */
    public void settle(long reportId, String key, String reason) {
        AnnualReport report = rows.lockAsItStands(reportId);
        DraftFinding noticed = findings(reportId, Typed.NOTHING, Locale.SIMPLIFIED_CHINESE).stream()
                .filter(finding -> finding.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        SettledFinding row =
                settled.findByReportIdAndFindingKey(reportId, key).orElseGet(() -> new SettledFinding(report, key));
        row.settle(reason, currentActor.get().accountId(), clock.instant());
        settled.saveAndFlush(row);
        events.publish(new FindingSettled(reportId, noticed.message() + " / " + reason.strip()));
    }
}
