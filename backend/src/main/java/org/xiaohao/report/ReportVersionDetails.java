package org.xiaohao.report;

import java.util.List;

/**
 * A version with all that it says.
 *
 * @param intact whether the sum of what is stored is the one of the day on which it was kept
 */
public record ReportVersionDetails(
        ReportVersionSummary summary, String title, boolean intact, List<ReportStatement> statements) {

    public ReportVersionDetails {
        statements = List.copyOf(statements);
    }
}
