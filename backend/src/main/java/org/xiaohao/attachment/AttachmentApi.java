package org.xiaohao.attachment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Attachments")
class AttachmentApi {

    static final String ADDRESS = "/api/attachments";

    private final AttachmentService attachments;

    AttachmentApi(AttachmentService attachments) {
        this.attachments = attachments;
    }

    @PostMapping(path = ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Uploads a file as evidence; it belongs to the caller's unit and is bound to an entry afterwards")
    AttachmentReference store(@RequestPart("file") MultipartFile file) throws IOException {
        return attachments.store(new UploadAttachment(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getInputStream(),
                AttachmentPurpose.EVIDENCE,
                file.getSize()));
    }
}
