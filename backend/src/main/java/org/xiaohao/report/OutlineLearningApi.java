package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The outline of a report, for those who ask over REST. */
@RestController
@RequestMapping(OutlineLearningApi.ADDRESS)
@Tag(name = "Reports")
class OutlineLearningApi {

    static final String ADDRESS = "/api/outlines/learn";

    private final OutlineLearningService outlines;

    OutlineLearningApi(OutlineLearningService outlines) {
        this.outlines = outlines;
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Learns the outline of a report from its text; stores nothing")
    LearnedOutlineJson learnFromText(@RequestBody(required = false) String text) {
        return LearnedOutlineJson.of(outlines.learn(text == null ? "" : text));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Learns the outline of a report from a file; stores nothing")
    LearnedOutlineJson learnFromFile(@RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return LearnedOutlineJson.of(outlines.learn(file.getBytes(), name == null ? "" : name));
    }
}
