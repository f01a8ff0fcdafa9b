package org.xiaohao.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.attachment.UploadAttachment;

/** The forms of units without accounts. */
@RestController
@Tag(name = "Ledger")
class UnitFormApi {

    static final String PREVIEW = "/api/unit-forms/preview";

    private final UnitFormService forms;
    private final AttachmentService attachments;
    private final LedgerAnswers answers;

    UnitFormApi(UnitFormService forms, AttachmentService attachments, LedgerAnswers answers) {
        this.forms = forms;
        this.attachments = attachments;
        this.answers = answers;
    }

    @GetMapping(path = "/api/unit-forms/{unitId}/plans/{planId}/periods/{periodId}", produces = LedgerApi.XLSX)
    @Operation(summary = "The form of a unit without accounts for a period of a plan, as an Excel workbook")
    ResponseEntity<byte[]> form(
            @PathVariable long unitId, @PathVariable long planId, @PathVariable long periodId, Locale locale)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        forms.write(planId, unitId, periodId, locale, bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(LedgerApi.XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("form.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes.toByteArray());
    }

    @PostMapping(path = PREVIEW, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "What each row of a filled form would do; changes nothing")
    LedgerApi.Preview preview(@RequestParam long unitId, @RequestPart("file") MultipartFile file, Locale locale)
            throws IOException {
        UploadAttachment upload = new UploadAttachment(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getInputStream(),
                AttachmentPurpose.LEDGER,
                file.getSize());
        try (ReceivedFile received = attachments.receive(upload)) {
            return answers.preview(forms.preview(unitId, received.path()), locale);
        }
    }

    @PostMapping("/api/unit-forms/{unitId}/rows")
    @Operation(summary = "Enters rows of a preview as the unit's word, each for itself")
    LedgerApi.Taken take(@PathVariable long unitId, @RequestBody LedgerApi.Take take, Locale locale) {
        List<TakeRow> rows = take.rows();
        return answers.taken(forms.take(unitId, rows == null ? List.of() : rows), locale);
    }
}
