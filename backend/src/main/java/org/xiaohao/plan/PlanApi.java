package org.xiaohao.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.plan.importing.DocumentReader;
import org.xiaohao.plan.importing.ParsedPlanJson;
import org.xiaohao.shared.ApiPage;

@RestController
@RequestMapping("/api/plans")
@Tag(name = "Plans")
class PlanApi {

    private final PlanService plans;
    private final PlanImportService imports;

    PlanApi(PlanService plans, PlanImportService imports) {
        this.plans = plans;
        this.imports = imports;
    }

    @GetMapping
    @Operation(summary = "The plans that the caller may see, newest first")
    ApiPage<PlanSummary> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(plans.list(ApiPage.request(page, size)));
    }

    @PostMapping(path = "/parse", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Reads a plan from text; stores nothing")
    ParsedPlanJson parseText(HttpServletRequest request) throws IOException {
        // One byte more than is allowed is enough to see that it is too much.
        byte[] body = request.getInputStream().readNBytes(DocumentReader.LARGEST_FILE + 1);
        return ParsedPlanJson.of(imports.parse(body, ""));
    }

    @PostMapping(path = "/parse", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Reads a plan from a file; stores nothing")
    ParsedPlanJson parseFile(@RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return ParsedPlanJson.of(imports.parse(file.getBytes(), name == null ? "" : name));
    }
}
