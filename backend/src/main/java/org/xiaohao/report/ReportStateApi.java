package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/{reportId}")
@Tag(name = "Reports")
class ReportStateApi {

    private final ReportStateService states;
    private final ReportService reports;

    ReportStateApi(ReportStateService states, ReportService reports) {
        this.states = states;
        this.reports = reports;
    }

    @PostMapping("/discuss")
    @Operation(summary = "The first draft of a report goes round for discussion")
    ReportJson discuss(@PathVariable long reportId) {
        states.discuss(reportId);
        return read(reportId);
    }

    @PostMapping("/submit")
    @Operation(summary = "A report goes to the leaders; refused while a part that it must have is empty")
    ReportJson submit(@PathVariable long reportId) {
        states.submit(reportId);
        return read(reportId);
    }

    @PostMapping("/withdraw")
    @Operation(summary = "The office takes a report back before a leader has decided")
    ReportJson withdraw(@PathVariable long reportId) {
        states.withdraw(reportId);
        return read(reportId);
    }

    /** @param hash that of {@code standing.hash} of what was read */
    record Signature(@Nullable String hash) {}

    @PostMapping("/sign")
    @Operation(summary = "A leader signs what was read; refused when the report reads otherwise by now")
    ReportJson sign(@PathVariable long reportId, @RequestBody Signature signature) {
        states.sign(reportId, Objects.requireNonNullElse(signature.hash(), ""));
        return read(reportId);
    }

    /** @param reason not blank */
    record Word(@Nullable String reason) {

        String words() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping("/send-back")
    @Operation(summary = "A leader sends a report back with a word")
    ReportJson sendBack(@PathVariable long reportId, @RequestBody Word word) {
        states.sendBack(reportId, word.words());
        return read(reportId);
    }

    @PostMapping("/report")
    @Operation(summary = "A signed report went to the level above")
    ReportJson report(@PathVariable long reportId) {
        states.report(reportId);
        return read(reportId);
    }

    @PostMapping("/publish")
    @Operation(summary = "A report is public; refused unless its very text was looked at for secrets")
    ReportJson publish(@PathVariable long reportId) {
        states.publish(reportId);
        return read(reportId);
    }

    @PostMapping("/reopen")
    @Operation(summary = "A signed report is taken up again, with a reason; it has to be signed anew")
    ReportJson reopen(@PathVariable long reportId, @RequestBody Word word) {
        states.reopen(reportId, word.words());
        return read(reportId);
    }

    private ReportJson read(long reportId) {
        return ReportJson.of(reports.find(reportId));
    }
}
