package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.Reason;
import org.xiaohao.shared.WordFile;
import org.xiaohao.shared.Words;

@RestController
@RequestMapping("/api/letters")
@Tag(name = "Letters")
class LetterApi {

    private final LetterService letters;
    private final Clock clock;

    LetterApi(LetterService letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The register of letters of a year, the latest number first; a unit's own, or all for the office")
    ApiPage<LetterSummary> list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LetterState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        return ApiPage.of(letters.list(new LetterFilter(wanted, state), ApiPage.request(page, size)));
    }

    @GetMapping("/{letterId}")
    @Operation(summary = "A letter with its text, what it presses for, and the answers")
    LetterDetails details(@PathVariable long letterId) {
        return letters.details(letterId);
    }

    @GetMapping(path = "/{letterId}/document", produces = WordFile.MEDIA_TYPE)
    @Operation(summary = "A letter as a Word document, in the office's own form or in the letter form of GB/T 9704")
    ResponseEntity<byte[]> document(@PathVariable long letterId) {
        LetterFile file = letters.document(letterId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WordFile.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }

    @PostMapping("/{letterId}/open")
    @Operation(summary = "Somebody of the unit has seen the letter")
    LetterDetails open(@PathVariable long letterId) {
        letters.markOpened(letterId);
        return letters.details(letterId);
    }

    @PostMapping("/{letterId}/answer")
    @Operation(summary = "The unit answers")
    LetterDetails answer(@PathVariable long letterId, @RequestBody Words answer) {
        letters.answer(letterId, answer.text());
        return letters.details(letterId);
    }

    @PostMapping("/{letterId}/return")
    @Operation(summary = "The answer does not suffice")
    LetterDetails sendBack(@PathVariable long letterId, @RequestBody Reason why) {
        letters.sendBack(letterId, why.text());
        return letters.details(letterId);
    }

    @PostMapping("/{letterId}/close")
    @Operation(summary = "The office puts the letter away")
    LetterDetails close(@PathVariable long letterId, @RequestBody Words words) {
        letters.close(letterId, words.text());
        return letters.details(letterId);
    }

    @PostMapping("/{letterId}/withdraw")
    @Operation(summary = "The office takes the letter back; its number stays")
    LetterDetails withdraw(@PathVariable long letterId, @RequestBody Reason reason) {
        letters.withdraw(letterId, reason.text());
        return letters.details(letterId);
    }

    @PostMapping("/{letterId}/deliver")
    @Operation(summary = "The letter was handed over on paper")
    LetterDetails deliver(@PathVariable long letterId, @RequestBody Words how) {
        letters.markDelivered(letterId, how.text());
        return letters.details(letterId);
    }
}
