package org.xiaohao.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.document.ground.DocumentLimits;

/** What is in a plan document, for those who ask over REST. */
@RestController
@RequestMapping(ParseApi.ADDRESS)
@Tag(name = "Plans")
class ParseApi {

    static final String ADDRESS = "/api/plans/parse";

    private final PlanImportService imports;

    ParseApi(PlanImportService imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Reads a plan from text; stores nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"))))
    ParsedPlanJson parseText(HttpServletRequest request) throws IOException {
        return ParsedPlanJson.of(imports.parse(body(request), ""));
    }

    /** One byte more than is allowed is enough to see that it is too much. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        int most = DocumentLimits.MAX_FILE + 1;
        long length = request.getContentLengthLong();
        if (length < 0) {
            return request.getInputStream().readNBytes(most);
        }
        // Read in pieces of unknown number, the bytes would be in memory twice.
        byte[] body = new byte[(int) Math.min(length, most)];
        int read = request.getInputStream().readNBytes(body, 0, body.length);
        return read == body.length ? body : Arrays.copyOf(body, read);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Reads a plan from a file; stores nothing")
    ParsedPlanJson parseFile(@RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return ParsedPlanJson.of(imports.parse(file.getBytes(), name == null ? "" : name));
    }
}
