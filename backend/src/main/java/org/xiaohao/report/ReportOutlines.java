package org.xiaohao.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.report.drafting.Outline;
import org.xiaohao.report.drafting.OutlineFiles;
import org.xiaohao.shared.InvalidInputException;

/** The outlines of a jurisdiction: those that come with the product, and one of each report that was published. */
@Component
class ReportOutlines {

    static final String LEARNED = "learned-";
    private static final Limit YEARS = Limit.of(20);

    private final PublishedReports published;

    ReportOutlines(PublishedReports published) {
        this.published = published;
    }

    /** Learned ones first, newest first. */
    List<OutlineSummary> all(long jurisdictionId) {
        List<OutlineSummary> result = new ArrayList<>();
        published
                .findByJurisdictionIdOrderByYearDesc(jurisdictionId, YEARS)
                .forEach(report -> result.add(new OutlineSummary(LEARNED + report.getYear(), report.getYear())));
        OutlineFiles.NAMES.forEach(name -> result.add(new OutlineSummary(name, 0)));
        return List.copyOf(result);
    }

    /** @throws InvalidInputException when there is none of that code */
    Outline get(long jurisdictionId, String place, String code) {
        if (OutlineFiles.NAMES.contains(code)) {
            return OutlineFiles.read(code);
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
}
