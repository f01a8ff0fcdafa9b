package org.xiaohao.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.attachment.AttachmentContent;

@RestController
@RequestMapping("/api")
@Tag(name = "Progress")
class EvidenceApi {

    private static final String FILE = "/entries/{entryId}/evidence/{attachmentId}";

    private final ProgressService progress;
    private final PieceService pieces;

    EvidenceApi(ProgressService progress, PieceService pieces) {
        this.progress = progress;
        this.pieces = pieces;
    }

    /** The bytes as they are, to be saved: what they are stands in the entry. */
    @GetMapping(path = FILE, produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "A file of an entry")
    ResponseEntity<Resource> open(@PathVariable long entryId, @PathVariable long attachmentId) {
        AttachmentContent file = progress.openEvidence(entryId, attachmentId);
        HttpHeaders headers = new HttpHeaders();
        file.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok().headers(headers).body(file.resource());
    }

    @PostMapping(FILE)
    @Operation(summary = "Binds an uploaded file to a draft of the caller's unit")
    EntryDetails attach(@PathVariable long entryId, @PathVariable long attachmentId) {
        progress.attach(entryId, attachmentId);
        return progress.details(entryId);
    }

    @PostMapping(FILE + "/remove")
    @Operation(summary = "Takes a file off a draft; the file itself is kept")
    EntryDetails detach(@PathVariable long entryId, @PathVariable long attachmentId) {
        progress.detach(entryId, attachmentId);
        return progress.details(entryId);
    }

    @PostMapping(FILE + "/piece")
    @Operation(summary = "Says which of the required pieces a file of a draft is; without a piece it is none of them")
    EntryDetails mark(@PathVariable long entryId, @PathVariable long attachmentId, @RequestBody Mark mark) {
        pieces.mark(entryId, attachmentId, mark.pieceId());
        return progress.details(entryId);
    }

    @GetMapping("/tasks/{taskId}/required-evidence")
    @Operation(
            summary =
                    "The pieces of evidence that a task requires, with what was handed in; without files it is missing")
    List<PieceStanding> ofTask(@PathVariable long taskId) {
        return pieces.ofTask(taskId);
    }

    @Schema(name = "EvidenceMark")
    record Mark(@Nullable Long pieceId) {}
}
