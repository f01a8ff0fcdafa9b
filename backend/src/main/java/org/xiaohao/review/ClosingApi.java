package org.xiaohao.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Reason;

@RestController
@RequestMapping("/api")
@Tag(name = "Closing")
class ClosingApi {

    private final ReviewService reviews;

    ClosingApi(ReviewService reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/tasks/{taskId}/closing")
    @Operation(summary = "The newest application for closing a task")
    ClosingDetails latest(@PathVariable long taskId) {
        return reviews.latest(taskId).orElseThrow(NotFoundException::new);
    }

    @GetMapping("/closings")
    @Operation(summary = "The applications that wait for the office, oldest first")
    ApiPage<ClosingDetails> pending(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(reviews.pending(ApiPage.request(page, size)));
    }

    @PostMapping("/tasks/{taskId}/closing")
    @Operation(
            summary = "Applies for closing a task that the caller's unit leads; what a clerk sends waits for the head")
    ClosingDetails apply(@PathVariable long taskId, @RequestBody Application application) {
        return reviews.details(reviews.apply(new ApplyForClosing(
                taskId,
                text(application.summary()),
                list(application.attachmentIds()),
                list(application.results()),
                list(application.words()),
                list(application.pieces()).stream()
                        .collect(Collectors.toMap(FileAs::attachmentId, FileAs::pieceId, (one, other) -> other)),
                list(application.missing()))));
    }

    @PostMapping("/closings/{closingId}/send")
    @Operation(summary = "The head sends a prepared application to the office")
    ClosingDetails send(@PathVariable long closingId) {
        reviews.send(closingId);
        return reviews.details(closingId);
    }

    @PostMapping("/closings/{closingId}/send-back")
    @Operation(summary = "The head does not send a prepared application on")
    ClosingDetails sendBack(@PathVariable long closingId, @RequestBody Reason reason) {
        reviews.sendBack(closingId, reason.text());
        return reviews.details(closingId);
    }

    @PostMapping("/closings/{closingId}/withdraw")
    @Operation(summary = "The unit takes back an application that the office has not decided on")
    ClosingDetails withdraw(@PathVariable long closingId) {
        reviews.withdraw(closingId);
        return reviews.details(closingId);
    }

    @PostMapping("/closings/{closingId}/approve")
    @Operation(summary = "The office strikes the task off")
    ClosingDetails approve(@PathVariable long closingId) {
        reviews.approve(closingId);
        return reviews.details(closingId);
    }

    @PostMapping("/closings/{closingId}/return")
    @Operation(summary = "The office sends the application back")
    ClosingDetails returnForRework(@PathVariable long closingId, @RequestBody Reason reason) {
        reviews.returnForRework(closingId, reason.text());
        return reviews.details(closingId);
    }

    @PostMapping("/closings/{closingId}/correct")
    @Operation(summary = "The office corrects what an approved closing says")
    ClosingDetails correct(@PathVariable long closingId, @RequestBody Correction correction) {
        Integer version = correction.version();
        reviews.correct(new CorrectClosing(
                closingId,
                version == null ? -1 : version,
                text(correction.summary()),
                list(correction.results()),
                text(correction.reason())));
        return reviews.details(closingId);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static <T> List<T> list(@Nullable List<T> all) {
        return all == null ? List.of() : all;
    }

    /**
     * @param pieces which of the files are required pieces of evidence
     * @param missing a word on each required piece that is missing
     */
    record Application(
            @Nullable String summary,
            @Nullable List<Long> attachmentIds,
            @Nullable List<TargetResult> results,
            @Nullable List<WordOnUnit> words,
            @Nullable List<FileAs> pieces,
            @Nullable List<WordOnPiece> missing) {}

    /** @param version as it was read */
    record Correction(
            @Nullable Integer version,
            @Nullable String summary,
            @Nullable List<TargetResult> results,
            @Nullable String reason) {}

    @Schema(name = "ClosingFileAsPiece")
    record FileAs(long attachmentId, long pieceId) {}
}
