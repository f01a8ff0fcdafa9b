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
import org.xiaohao.shared.ApiPage;

@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportApi {

    private static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final MediaType DOCX = MediaType.parseMediaType(DOCX_TYPE);

    private final ReportService reports;

    ReportApi(ReportService reports) {
        this.reports = reports;
    }

    @GetMapping
    @Operation(summary = "The annual reports of the jurisdiction, newest first")
    ApiPage<ReportSummary> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(reports.list(ApiPage.request(page, size)));
    }

    @GetMapping(path = "/{reportId}/document", produces = DOCX_TYPE)
    @Operation(summary = "An annual report as a Word document in the official format")
    ResponseEntity<byte[]> document(@PathVariable long reportId) {
        ReportFile file = reports.export(reportId);
        return ResponseEntity.ok()
                .contentType(DOCX)
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
