package org.xiaohao.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.InvalidInputException;

@RestController
@RequestMapping("/api")
@Tag(name = "Progress")
class ProgressApi {

    private final ProgressService progress;
    private final EntryReturnService returns;
    private final CorrectionService corrections;
    private final PeriodSheetService sheet;
    private final WorkbenchService workbench;

    ProgressApi(
            ProgressService progress,
            EntryReturnService returns,
            CorrectionService corrections,
            PeriodSheetService sheet,
            WorkbenchService workbench) {
        this.progress = progress;
        this.returns = returns;
        this.corrections = corrections;
        this.sheet = sheet;
        this.workbench = workbench;
    }

    @GetMapping("/workbench")
    @Operation(summary = "What the caller must do next, most urgent first")
    Workbench workbench() {
        return workbench.mine();
    }

    @GetMapping("/period-sheet")
    @Operation(summary = "All reports that the caller's unit owes now, over all plans, each beside the one before")
    List<PeriodRow> sheet() {
        return sheet.mine();
    }

    @GetMapping("/assignments/{assignmentId}/entry")
    @Operation(summary = "The entry of a part for a period, and what it may build on")
    EntryForm form(@PathVariable long assignmentId, @RequestParam(required = false) @Nullable Long periodId) {
        return progress.form(assignmentId, periodId);
    }

    /** Adds one entry as a whole: when it cannot be submitted, no draft is left behind. */
    @PostMapping("/assignments/{assignmentId}/entries")
    @Operation(summary = "Adds a progress entry to a part of the caller's unit")
    @ApiResponse(responseCode = "201", description = "The entry", useReturnTypeSchema = true)
    @Transactional
    public ResponseEntity<EntryDetails> add(@PathVariable long assignmentId, @RequestBody NewEntry entry) {
        EntryForm form = progress.form(assignmentId, entry.periodId());
        EntryDetails decided = form.decided();
        SavedEntry saved = progress.save(new SaveEntry(
                assignmentId,
                form.period().id(),
                decided == null ? null : decided.id(),
                decided == null ? 0 : decided.version(),
                entry.text()));
        if (Boolean.TRUE.equals(entry.submit())) {
            progress.submit(saved.entryId(), saved.version());
        }
        return ResponseEntity.created(URI.create("/api/entries/" + saved.entryId()))
                .body(progress.details(saved.entryId()));
    }

    @GetMapping("/entries/{entryId}")
    @Operation(summary = "One progress entry")
    EntryDetails details(@PathVariable long entryId) {
        return progress.details(entryId);
    }

    @PatchMapping("/entries/{entryId}")
    @Operation(
            summary = "Writes a draft anew, or the next revision of what was decided on; the version is the one read")
    EntryDetails write(@PathVariable long entryId, @RequestBody ChangedEntry changed) {
        EntryDetails before = progress.details(entryId);
        SavedEntry saved = progress.save(new SaveEntry(
                before.assignmentId(), before.period().id(), entryId, number(changed.version()), changed.text()));
        return progress.details(saved.entryId());
    }

    @PostMapping("/entries/{entryId}/submit")
    @Operation(summary = "Hands a draft to the unit's head")
    EntryDetails submit(@PathVariable long entryId, @RequestBody ReadVersion read) {
        progress.submit(entryId, number(read.version()));
        return progress.details(entryId);
    }

    @PostMapping("/entries/{entryId}/withdraw")
    @Operation(summary = "Takes an entry back before the unit's head decided")
    EntryDetails withdraw(@PathVariable long entryId) {
        progress.withdraw(entryId);
        return progress.details(entryId);
    }

    @GetMapping("/approvals")
    @Operation(summary = "The entries that wait for the unit's head, oldest first")
    ApiPage<EntryDetails> approvals(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(progress.awaitingApproval(ApiPage.request(page, size)));
    }

    @PostMapping("/entries/{entryId}/approve")
    @Operation(summary = "The unit's head lets an entry go out as the unit's word")
    EntryDetails approve(@PathVariable long entryId, @RequestBody ReadVersion read) {
        progress.approve(entryId, number(read.version()));
        return progress.details(entryId);
    }

    @PostMapping("/entries/{entryId}/return")
    @Operation(summary = "The unit's head sends an entry back to the clerk, the one step before")
    EntryDetails returnForRework(@PathVariable long entryId, @RequestBody ReturnTo back) {
        if (back.step() != EntryStep.CLERK) {
            throw new InvalidInputException("to", "return-step");
        }
        progress.returnForRework(entryId, back.text());
        return progress.details(entryId);
    }

    @GetMapping("/entries/{entryId}/return-steps")
    @Operation(summary = "The steps to which the office, or the lead, may send an entry back")
    List<EntryStep> returnSteps(@PathVariable long entryId) {
        return returns.steps(entryId);
    }

    @PostMapping("/entries/{entryId}/return-approved")
    @Operation(
            summary = "The office, or the lead, sends an entry in force back to an earlier step, without one to the"
                    + " clerk; answers what stands of the period then")
    List<EntryDetails> returnApproved(@PathVariable long entryId, @RequestBody ReturnTo back) {
        EntryDetails entry = progress.details(entryId);
        returns.sendBack(entryId, back.step(), back.text());
        return progress.revisions(entry.assignmentId(), entry.period().id());
    }

    @PostMapping("/entries/{entryId}/pass-on")
    @Operation(summary = "The lead passes on again what was sent back to it")
    EntryDetails passOn(@PathVariable long entryId, @RequestBody ReadVersion read) {
        returns.passOn(entryId, number(read.version()));
        return progress.details(entryId);
    }

    @PostMapping("/entries/{entryId}/correct")
    @Operation(summary = "The office corrects an entry of a task that is closed; answers the new revision")
    EntryDetails correct(@PathVariable long entryId, @RequestBody Correction correction) {
        return progress.details(corrections.correct(new CorrectEntry(
                entryId, number(correction.version()), correction.text(), EntryWords.text(correction.reason()))));
    }

    /** No version is none that anybody has read. */
    private static int number(@Nullable Integer version) {
        return version == null ? -1 : version;
    }

    /**
     * @param reason why, at most 500 characters
     * @param to the step that it goes back to; without one to the clerk
     */
    @Schema(name = "ReturnTo")
    record ReturnTo(@Nullable String reason, @Nullable EntryStep to) {

        String text() {
            return EntryWords.text(reason);
        }

        EntryStep step() {
            return to == null ? EntryStep.CLERK : to;
        }
    }

    /** @param version as it was read */
    record ReadVersion(@Nullable Integer version) {}

    /**
     * @param periodId the period, or null for the earliest one that the part owes
     * @param cause why the problem stands in the way
     * @param help what help is needed
     * @param forNextYear whether the next step is one for the next year
     * @param submit whether it goes to the unit's head at once, or stays a draft
     */
    record NewEntry(
            @Nullable Long periodId,
            @Nullable String content,
            @Nullable String problem,
            @Nullable String cause,
            @Nullable String help,
            @Nullable String nextStep,
            @Nullable Boolean forNextYear,
            @Nullable Boolean partDone,
            @Nullable List<NewFigure> figures,
            @Nullable Boolean submit)
            implements EntryWords {}

    /** @param version as it was read */
    @Schema(name = "ChangedEntry")
    record ChangedEntry(
            @Nullable Integer version,
            @Nullable String content,
            @Nullable String problem,
            @Nullable String cause,
            @Nullable String help,
            @Nullable String nextStep,
            @Nullable Boolean forNextYear,
            @Nullable Boolean partDone,
            @Nullable List<NewFigure> figures)
            implements EntryWords {}

    /**
     * @param version as it was read
     * @param reason why, at most 500 characters
     */
    @Schema(name = "EntryCorrection")
    record Correction(
            @Nullable Integer version,
            @Nullable String content,
            @Nullable String problem,
            @Nullable String cause,
            @Nullable String help,
            @Nullable String nextStep,
            @Nullable Boolean forNextYear,
            @Nullable Boolean partDone,
            @Nullable List<NewFigure> figures,
            @Nullable String reason)
            implements EntryWords {}
}
