package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.report.drafting.ReportDraft.Question;
import org.xiaohao.report.drafting.ReportDraft.Unused;
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.NotFoundException;

@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportApi {

    private final ReportService reports;
    private final ReportProofService proof;

    ReportApi(ReportService reports, ReportProofService proof) {
        this.reports = reports;
        this.proof = proof;
    }

    @GetMapping
    @Operation(summary = "The annual reports of the jurisdiction, newest first")
    ApiPage<ReportSummary> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(reports.list(ApiPage.request(page, size)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Drafts the report of a year from plans in an outline; what a person worded stays")
    ReportJson draft(@RequestBody DraftReport wanted) {
        return ReportJson.of(reports.find(reports.draft(wanted)));
    }

    @GetMapping("/{reportId}")
    @Operation(summary = "A report with its statements, and what each number rests on")
    ReportJson find(@PathVariable long reportId) {
        return ReportJson.of(reports.find(reportId));
    }

    @PostMapping("/{reportId}/redraft")
    @Operation(summary = "Drafts a report anew from the same plans in the same outline")
    ReportJson redraft(@PathVariable long reportId) {
        reports.redraft(reportId);
        return ReportJson.of(reports.find(reportId));
    }

    @GetMapping("/{reportId}/unused")
    @Operation(summary = "Approved entries that stand nowhere in a report, with the reason")
    List<Unused> unused(@PathVariable long reportId) {
        return proof.unused(reportId);
    }

    @GetMapping("/{reportId}/questions")
    @Operation(summary = "What a person must decide before a report is signed")
    List<Question> questions(@PathVariable long reportId) {
        return proof.questions(reportId);
    }

    @GetMapping("/{reportId}/proposals")
    @Operation(summary = "What statements whose sources have changed would say now")
    List<Proposal> proposals(@PathVariable long reportId) {
        return proof.proposals(reportId);
    }

    @PostMapping("/{reportId}/proposals/taken")
    @Operation(summary = "Takes over what the data says now in all statements that no person worded or kept")
    TakenProposals takeAll(@PathVariable long reportId) {
        return proof.takeAllProposals(reportId);
    }

    /** @param lead the run-in title of a paragraph; kept where it is null */
    record Rewording(
            @Nullable Integer version,
            @Nullable String lead,
            @Nullable String text) {}

    @PatchMapping("/{reportId}/statements/{statementId}")
    @Operation(summary = "Rewords a statement; no later draft changes it")
    ReportJson reword(@PathVariable long reportId, @PathVariable long statementId, @RequestBody Rewording words) {
        ReportStatement present = statement(reportId, statementId);
        reports.editStatement(new EditStatement(
                statementId,
                Objects.requireNonNullElse(words.version(), -1),
                words.lead() == null ? present.lead() : words.lead(),
                Objects.requireNonNullElse(words.text(), "")));
        return ReportJson.of(reports.find(reportId));
    }

    /** @param reason why it stays as it is; null takes over what the data says now */
    record Decision(@Nullable Integer version, @Nullable String reason) {}

    @PostMapping("/{reportId}/statements/{statementId}/decision")
    @Operation(summary = "Takes over what the data says now, or keeps a statement with a reason")
    ReportJson decide(@PathVariable long reportId, @PathVariable long statementId, @RequestBody Decision decision) {
        statement(reportId, statementId);
        int version = Objects.requireNonNullElse(decision.version(), -1);
        if (decision.reason() == null) {
            proof.takeProposal(statementId, version);
        } else {
            proof.keepStatement(statementId, version, decision.reason());
        }
        return ReportJson.of(reports.find(reportId));
    }

    private ReportStatement statement(long reportId, long statementId) {
        return reports.find(reportId).statements().stream()
                .filter(statement -> statement.id() == statementId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
