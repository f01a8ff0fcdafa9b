package org.xiaohao.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.document.ground.DocumentLimits;

/** What is in a plan document, for those who ask over REST. */
@RestController
@RequestMapping("/api/plans/parse")
@Tag(name = "Plans")
class ParseApi {

    private final PlanImportService imports;

    ParseApi(PlanImportService imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Reads a plan from text; stores nothing")
    ParsedPlanJson parseText(HttpServletRequest request) throws IOException {
        // One byte more than is allowed is enough to see that it is too much.
        byte[] body = request.getInputStream().readNBytes(DocumentLimits.MAX_FILE + 1);
        return ParsedPlanJson.of(imports.parse(body, ""));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Reads a plan from a file; stores nothing")
    ParsedPlanJson parseFile(@RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return ParsedPlanJson.of(imports.parse(file.getBytes(), name == null ? "" : name));
    }
}
