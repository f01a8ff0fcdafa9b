package org.xiaohao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.report.drafting.Outline;
import org.xiaohao.report.drafting.OutlineFiles;
import org.xiaohao.shared.InvalidInputException;

/**
 * The outlines of a jurisdiction: those that its office wrote, one of each report that was published, and those that come
 * with the product.
 */
@Component
class ReportOutlines {

    static final String LEARNED = "learned-";
    static final String OWN = "own-";
    static final int MOST_OWN = 50;
    private static final Limit YEARS = Limit.of(20);

    private final OwnOutlines own;
    private final PublishedReports published;

    ReportOutlines(OwnOutlines own, PublishedReports published) {
        this.own = own;
        this.published = published;
    }

    /** Own ones first, then learned ones, newest first. */
    List<OutlineSummary> all(long jurisdictionId) {
        List<OutlineSummary> result = new ArrayList<>();
        own.findByJurisdictionIdOrderByName(jurisdictionId, Limit.of(MOST_OWN))
                .forEach(outline -> result.add(new OutlineSummary(outline.code(), 0, outline.getName())));
        published
                .findByJurisdictionIdOrderByYearDesc(jurisdictionId, YEARS)
                .forEach(report -> result.add(new OutlineSummary(LEARNED + report.getYear(), report.getYear(), null)));
        OutlineFiles.NAMES.forEach(name -> result.add(new OutlineSummary(name, 0, null)));
        return List.copyOf(result);
    }

    /** @throws InvalidInputException when there is none of that code */
    Outline get(long jurisdictionId, String place, String code) {
        if (OutlineFiles.NAMES.contains(code)) {
            return OutlineFiles.read(code);
        }
        if (code.startsWith(OWN)) {
            return own(jurisdictionId, code)
                    .map(OwnOutline::getOutline)
                    .orElseThrow(() -> new InvalidInputException("outline", "unknown-outline"));
        }
        if (!code.matches(LEARNED + "\\d{4}")) {
            throw new InvalidInputException("outline", "unknown-outline");
        }
        int year = Integer.parseInt(code.substring(LEARNED.length()));
        PublishedReport report = published
                .findByJurisdictionIdAndYear(jurisdictionId, year)
                .orElseThrow(() -> new InvalidInputException("outline", "unknown-outline"));
        return Outline.learned(new OutlineLearner().learn(report.getContent()), report.getContent(), place);
    }

    /** The outline of this code where the office wrote it itself. */
    Optional<OwnOutline> own(long jurisdictionId, String code) {
        return code.matches(OWN + "\\d{1,18}")
                ? own.findByIdAndJurisdictionId(Long.parseLong(code.substring(OWN.length())), jurisdictionId)
                : Optional.empty();
    }
}
