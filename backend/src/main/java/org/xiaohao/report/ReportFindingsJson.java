package org.xiaohao.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xiaohao.checking.Finding;
import org.xiaohao.checking.FindingKind;
import org.xiaohao.outlines.PartKind;

/** What was noticed in a report in the JSON form of the REST API, in order of place. */
record ReportFindingsJson(List<Noticed> findings) {

    /** Fields as in {@link Finding}; the part only where one is missing, which has no place. */
    @Schema(name = "ReportFinding")
    record Noticed(
            FindingKind kind,

            @Schema(allowableValues = {"info", "warning", "error"})
            String severity,

            String message,
            int start,
            int end,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PartKind part) {}

    static ReportFindingsJson of(List<Finding> findings, Function<Finding, String> words) {
        return new ReportFindingsJson(findings.stream()
                .map(finding -> new Noticed(
                        finding.kind(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        words.apply(finding),
                        finding.start(),
                        finding.end(),
                        finding.part()))
                .toList());
    }
}
