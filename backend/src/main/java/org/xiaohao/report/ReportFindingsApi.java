package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.report.DraftFinding.Typed;

@RestController
@RequestMapping("/api/reports/{reportId}/findings")
@Tag(name = "Reports")
class ReportFindingsApi {

    private final ReportFindingsService findings;

    ReportFindingsApi(ReportFindingsService findings) {
        this.findings = findings;
    }

    @GetMapping
    @Operation(summary = "What a careful reader notices in a report, with the reasons of what stays as it is")
    List<DraftFinding> findings(@PathVariable long reportId, Locale locale) {
        return findings.findings(reportId, Typed.NOTHING, locale);
    }

    record Settling(@Nullable String key, @Nullable String reason) {}

    @PostMapping("/settled")
    @Operation(summary = "Leaves something as it is that was noticed, with a reason")
    List<DraftFinding> settle(@PathVariable long reportId, @RequestBody Settling settling, Locale locale) {
        findings.settle(
                reportId,
                Objects.requireNonNullElse(settling.key(), ""),
                Objects.requireNonNullElse(settling.reason(), ""));
        return findings.findings(reportId, Typed.NOTHING, locale);
    }
}
