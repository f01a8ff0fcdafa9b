package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;

@RestController
@RequestMapping("/api/plans/{planId}/overdue")
@Tag(name = "Supervision")
class OverdueApi {

    private final MonitorService monitor;

    OverdueApi(MonitorService monitor) {
        this.monitor = monitor;
    }

    @GetMapping
    @Operation(summary = "Everything late of a plan under way, the latest first")
    ApiPage<OverdueItem> overdue(
            @PathVariable long planId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(monitor.overdue(planId, ApiPage.request(page, size)));
    }
}
