package org.xiaohao.checking;

import java.util.List;

/** Reads an annual report as a careful person would before it is signed. */
public final class ReportChecker {

    /** What was noticed, in order of place. */
    public List<Finding> check(String text) {
        Report report = new Report(text);
        MarkChecks.run(report);
        DateChecks.run(report);
        FormChecks.run(report);
        RateChecks.run(report);
        GrowthChecks.run(report);
        MagnitudeChecks.run(report);
        PartSums.run(report);
        RepeatedSentences.run(report);
        SameFacts.run(report);
        Contradictions.run(report);
        return report.findings();
    }
}
