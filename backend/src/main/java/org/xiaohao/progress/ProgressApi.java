package org.xiaohao.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Progress")
class ProgressApi {

    private final ProgressService progress;

    ProgressApi(ProgressService progress) {
        this.progress = progress;
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
            @Nullable Boolean submit) {

        EntryText text() {
            return new EntryText(
                    text(content),
                    text(problem),
                    text(cause),
                    text(help),
                    text(nextStep),
                    Boolean.TRUE.equals(forNextYear),
                    Boolean.TRUE.equals(partDone),
                    figures == null
                            ? List.of()
                            : figures.stream().map(NewFigure::toFigure).toList());
        }

        private static String text(@Nullable String field) {
            return field == null ? "" : field;
        }
    }
}
