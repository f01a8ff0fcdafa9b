package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.report.ExportReport.Format;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.WordFile;

/** Reports as files. */
@RestController
@RequestMapping("/api/reports/{reportId}/document")
@Tag(name = "Reports")
class ReportDocumentApi {

    private final ReportExportService exports;

    ReportDocumentApi(ReportExportService exports) {
        this.exports = exports;
    }

    @GetMapping(
            produces = {
                WordFile.MEDIA_TYPE,
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.TEXT_HTML_VALUE,
                "application/ofd"
            })
    @Operation(summary = "An annual report as a file (docx, pdf, html or ofd) in the official format")
    ResponseEntity<byte[]> document(
            @PathVariable long reportId,
            @RequestParam(defaultValue = "docx") String format,
            @RequestParam(defaultValue = "false") boolean clean,
            @RequestParam(defaultValue = "false") boolean annex) {
        ReportFile file = exports.export(reportId, new ExportReport(format(format), clean, annex));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }

    private static Format format(String name) {
        try {
            return Format.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("format", "invalid");
        }
    }
}
