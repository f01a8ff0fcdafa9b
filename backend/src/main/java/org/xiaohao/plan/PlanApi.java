package org.xiaohao.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;

@RestController
@RequestMapping("/api/plans")
@Tag(name = "Plans")
class PlanApi {

    private final PlanService plans;

    PlanApi(PlanService plans) {
        this.plans = plans;
    }

    @GetMapping
    @Operation(summary = "The plans that the caller may see, newest first")
    ApiPage<PlanSummary> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(plans.list(ApiPage.request(page, size)));
    }
}
