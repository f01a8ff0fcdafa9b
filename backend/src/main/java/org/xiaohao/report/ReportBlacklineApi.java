package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.WordFile;

@RestController
@RequestMapping("/api/reports/{reportId}")
@Tag(name = "Reports")
class ReportBlacklineApi {

    private final ReportBlacklineService blacklines;

    ReportBlacklineApi(ReportBlacklineService blacklines) {
        this.blacklines = blacklines;
    }

    @GetMapping(path = "/versions/{number}/blackline", produces = WordFile.MEDIA_TYPE)
    @Operation(summary = "What became of a report from a version to another, as tracked changes; without one, to now")
    ResponseEntity<byte[]> between(
            @PathVariable long reportId, @PathVariable int number, @RequestParam(defaultValue = "0") int to) {
        return answer(blacklines.between(reportId, number, to));
    }

    @GetMapping(path = "/blackline", produces = WordFile.MEDIA_TYPE)
    @Operation(summary = "What became of last year's published report, as tracked changes")
    ResponseEntity<byte[]> fromLastYear(@PathVariable long reportId) {
        return answer(blacklines.fromLastYear(reportId));
    }

    private static ResponseEntity<byte[]> answer(ReportFile file) {
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
}
