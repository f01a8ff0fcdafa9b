package org.xiaohao.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.attachment.AttachmentContent;

@RestController
@RequestMapping("/api/entries/{entryId}/evidence/{attachmentId}")
@Tag(name = "Progress")
class EvidenceApi {

    private final ProgressService progress;

    EvidenceApi(ProgressService progress) {
        this.progress = progress;
    }

    /** The bytes as they are, to be saved: what they are stands in the entry. */
    @GetMapping(produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "A file of an entry")
    ResponseEntity<Resource> open(@PathVariable long entryId, @PathVariable long attachmentId) {
        AttachmentContent file = progress.openEvidence(entryId, attachmentId);
        HttpHeaders headers = new HttpHeaders();
        file.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok().headers(headers).body(file.resource());
    }

    @PostMapping
    @Operation(summary = "Binds an uploaded file to a draft of the caller's unit")
    EntryDetails attach(@PathVariable long entryId, @PathVariable long attachmentId) {
        progress.attach(entryId, attachmentId);
        return progress.details(entryId);
    }

    @PostMapping("/remove")
    @Operation(summary = "Takes a file off a draft; the file itself is kept")
    EntryDetails detach(@PathVariable long entryId, @PathVariable long attachmentId) {
        progress.detach(entryId, attachmentId);
        return progress.details(entryId);
    }
}
