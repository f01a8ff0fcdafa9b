package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.checking.Finding;
import org.xiaohao.shared.ErrorTexts;

/** What a careful reader notices in a report, for those who ask over REST. */
@RestController
@RequestMapping(ReportCheckingApi.ADDRESS)
@Tag(name = "Reports")
class ReportCheckingApi {

    static final String ADDRESS = "/api/reports/check";

    private final ReportCheckingService checking;
    private final ErrorTexts words;

    ReportCheckingApi(ReportCheckingService checking, ErrorTexts words) {
        this.checking = checking;
        this.words = words;
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Reads the text of a report with care; stores nothing")
    ReportFindingsJson checkText(@RequestBody(required = false) String text, Locale locale) {
        return findings(checking.check(text == null ? "" : text), locale);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Reads a file that holds a report with care; stores nothing")
    ReportFindingsJson checkFile(@RequestPart("file") MultipartFile file, Locale locale) throws IOException {
        String name = file.getOriginalFilename();
        return findings(checking.check(file.getBytes(), name == null ? "" : name), locale);
    }

    private ReportFindingsJson findings(List<Finding> findings, Locale locale) {
        return ReportFindingsJson.of(findings, finding -> FindingWords.of(finding, words, locale));
    }
}
