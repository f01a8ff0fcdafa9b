package org.xiaohao.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Words;

@RestController
@RequestMapping("/api")
@Tag(name = "Facts")
class FactsApi {

    private final ProgressService progress;
    private final TotalsService totals;
    private final FigureService figures;
    private final RemarkService remarks;
    private final JointEventService joint;
    private final HighlightService highlights;

    FactsApi(
            ProgressService progress,
            TotalsService totals,
            FigureService figures,
            RemarkService remarks,
            JointEventService joint,
            HighlightService highlights) {
        this.progress = progress;
        this.totals = totals;
        this.figures = figures;
        this.remarks = remarks;
        this.joint = joint;
        this.highlights = highlights;
    }

    @GetMapping("/tasks/{taskId}/totals")
    @Operation(
            summary = "The values of what is counted in a task, with the figures they are made of and those left out")
    List<IndicatorTotal> ofTask(@PathVariable long taskId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return totals.ofTask(taskId, asOf);
    }

    @GetMapping("/plans/{planId}/totals")
    @Operation(summary = "The values of what is counted in the tasks of a plan")
    List<IndicatorTotal> ofPlan(@PathVariable long planId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return totals.ofPlan(planId, asOf);
    }

    @GetMapping("/entries/{entryId}/questions")
    @Operation(summary = "The figures of an entry that look wrong, and what the unit answered")
    List<AskedFigure> questions(@PathVariable long entryId) {
        return figures.questions(entryId);
    }

    @PostMapping("/entries/{entryId}/figures/{position}/answer")
    @Operation(summary = "The unit's word on a figure that looks wrong; it counts from now on")
    EntryDetails answer(@PathVariable long entryId, @PathVariable int position, @RequestBody Words words) {
        remarks.answerFigure(entryId, position, words.text());
        return progress.details(entryId);
    }

    @PostMapping("/entries/{entryId}/figures/{position}/withdraw")
    @Operation(summary = "Withdraws a figure of an approved entry; it is in no total from now on")
    EntryDetails withdraw(@PathVariable long entryId, @PathVariable int position, @RequestBody Words words) {
        remarks.withdrawFigure(entryId, position, words.text());
        return progress.details(entryId);
    }

    @PostMapping("/entries/{entryId}/problem/settle")
    @Operation(summary = "The problem of an approved entry stands no more since a day")
    EntryDetails settleProblem(@PathVariable long entryId, @RequestBody Day day) {
        remarks.settleProblem(entryId, day.day());
        return progress.details(entryId);
    }

    @PostMapping("/entries/{entryId}/next-step/settle")
    @Operation(summary = "The next step of an approved entry is done since a day")
    EntryDetails settleNextStep(@PathVariable long entryId, @RequestBody Day day) {
        remarks.settleNextStep(entryId, day.day());
        return progress.details(entryId);
    }

    @GetMapping("/tasks/{taskId}/joint-events")
    @Operation(summary = "The events of a task that several units report")
    List<JointEventReference> jointEvents(@PathVariable long taskId) {
        return joint.ofTask(taskId);
    }

    @PostMapping("/tasks/{taskId}/joint-events")
    @Operation(summary = "Names an event that several units report, and the unit whose figures count")
    @ApiResponse(responseCode = "201", description = "The event", useReturnTypeSchema = true)
    ResponseEntity<JointEventReference> name(@PathVariable long taskId, @RequestBody NewJointEvent event) {
        return ResponseEntity.created(URI.create("/api/tasks/" + taskId + "/joint-events"))
                .body(joint.name(taskId, Objects.requireNonNullElse(event.name(), ""), event.leadUnitId()));
    }

    @GetMapping("/highlights")
    @Operation(summary = "What is worth telling of a year and belongs to no task")
    List<HighlightDetails> ofYear(@RequestParam(required = false) @Nullable Integer year) {
        return highlights.ofYear(year);
    }

    @PostMapping("/highlights")
    @Operation(summary = "Adds what is worth telling of a year and belongs to no task")
    @ApiResponse(responseCode = "201", description = "It", useReturnTypeSchema = true)
    ResponseEntity<HighlightDetails> add(@RequestBody NewHighlight highlight) {
        if (highlight.year() == null) {
            throw new InvalidInputException("year", "required");
        }
        return ResponseEntity.created(URI.create("/api/highlights"))
                .body(highlights.add(
                        highlight.year(), highlight.orgUnitId(), Objects.requireNonNullElse(highlight.content(), "")));
    }

    record Day(@Nullable LocalDate day) {}

    record NewJointEvent(@Nullable String name, @Nullable Long leadUnitId) {}

    record NewHighlight(
            @Nullable Integer year,
            @Nullable Long orgUnitId,
            @Nullable String content) {}
}
