package org.xiaohao.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.Light;

@RestController
@Tag(name = "Ledger")
class LedgerApi {

    static final String PREVIEW = "/api/ledger/preview";

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LedgerService ledger;
    private final AttachmentService attachments;
    private final LedgerAnswers answers;
    private final ErrorTexts words;

    LedgerApi(LedgerService ledger, AttachmentService attachments, LedgerAnswers answers, ErrorTexts words) {
        this.ledger = ledger;
        this.attachments = attachments;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping(path = "/api/plans/{planId}/ledger", produces = XLSX)
    @Operation(summary = "The ledger of a plan as an Excel workbook; a unit's own can be filled in and sent back")
    ResponseEntity<byte[]> ledger(
            @PathVariable long planId,
            @RequestParam(required = false) @Nullable Light light,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Set<Long> taskId,
            @RequestParam(defaultValue = "NUMBER") TaskSort sort,
            Locale locale)
            throws IOException {
        TaskFilter filter = new TaskFilter(planId, light == null ? Set.of() : Set.of(light), unitId, false, null, text)
                .only(taskId == null ? Set.of() : taskId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ledger.write(filter, sort, locale, bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(words.text("ledger.title", locale) + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes.toByteArray());
    }

    @PostMapping(path = PREVIEW, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "What each row of a filled ledger would do; changes nothing")
    Preview preview(@RequestPart("file") MultipartFile file, Locale locale) throws IOException {
        UploadAttachment upload = new UploadAttachment(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getInputStream(),
                AttachmentPurpose.LEDGER,
                file.getSize());
        try (ReceivedFile received = attachments.receive(upload)) {
            return answers.preview(ledger.preview(received.path()), locale);
        }
    }

    @PostMapping("/api/ledger/rows")
    @Operation(summary = "Saves rows of a preview as drafts, each for itself")
    Taken take(@RequestBody Take take, Locale locale) {
        return answers.taken(ledger.take(take.rows() == null ? List.of() : take.rows()), locale);
    }

    @Schema(name = "LedgerPreview")
    record Preview(List<Row> rows) {}

    /** Fields as in {@link LedgerChange}; {@code take} is what saves the row. */
    @Schema(name = "LedgerRow")
    record Row(
            int row,
            String number,
            String task,
            LedgerOutcome outcome,
            List<Fault> faults,
            List<LedgerColumn> kept,
            LedgerText uploaded,
            LedgerText present,
            boolean correction,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            TakeRow take) {}

    @Schema(name = "LedgerFault")
    record Fault(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LedgerColumn column,

            String code,
            String message) {}

    @Schema(name = "TakeLedger")
    record Take(@Nullable List<TakeRow> rows) {}

    @Schema(name = "TakenLedger")
    record Taken(List<Result> rows) {}

    /** Of a row; without a code it was saved. */
    @Schema(name = "TakenLedgerRow")
    record Result(
            long assignmentId,
            long periodId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String message) {}
}
