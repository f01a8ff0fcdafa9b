package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.report.ReportJson.StatementJson;
import org.xiaohao.shared.ApiPage;

@RestController
@RequestMapping("/api/reports/{reportId}/versions")
@Tag(name = "Reports")
class ReportVersionApi {

    private final ReportVersionService versions;

    ReportVersionApi(ReportVersionService versions) {
        this.versions = versions;
    }

    @GetMapping
    @Operation(summary = "The versions of a report that were kept, newest first")
    ApiPage<ReportVersionSummary> list(
            @PathVariable long reportId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(versions.list(reportId, ApiPage.request(page, size)));
    }

    /** @param name not blank */
    record Naming(@Nullable String name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps a report as it reads now, under a name")
    VersionJson keep(@PathVariable long reportId, @RequestBody Naming naming) {
        return find(reportId, versions.keep(reportId, Objects.requireNonNullElse(naming.name(), "")));
    }

    /** @param intact whether the sum of what is stored is that of the day on which it was kept */
    record VersionJson(ReportVersionSummary version, String title, boolean intact, List<StatementJson> statements) {}

    @GetMapping("/{number}")
    @Operation(summary = "A version of a report with all that it says")
    VersionJson find(@PathVariable long reportId, @PathVariable int number) {
        ReportVersionDetails version = versions.find(reportId, number);
        return new VersionJson(
                version.summary(),
                version.title(),
                version.intact(),
                version.statements().stream().map(ReportJson::statement).toList());
    }

    @GetMapping("/{number}/diff")
    @Operation(summary = "What became of a report from a version to another, word by word; without one, to now")
    ReportDifference difference(
            @PathVariable long reportId, @PathVariable int number, @RequestParam(defaultValue = "0") int to) {
        return versions.difference(reportId, number, to);
    }

    @PostMapping("/{number}/restore")
    @Operation(summary = "Lets a report read as it did in a version; what it says before is kept first")
    VersionJson restore(@PathVariable long reportId, @PathVariable int number) {
        return find(reportId, versions.restore(reportId, number));
    }
}
