package org.xiaohao.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.jurisdiction.LightRuleDays;
import org.xiaohao.jurisdiction.LightRulesVersion;
import org.xiaohao.shared.ApiPage;

@RestController
@RequestMapping("/api/light-rules")
@Tag(name = "Supervision")
class LightRuleApi {

    private final LightRuleService rules;

    LightRuleApi(LightRuleService rules) {
        this.rules = rules;
    }

    @GetMapping
    @Operation(summary = "The versions of the rules of the lights, the newest first; the newest holds")
    ApiPage<LightRulesVersion> history(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(rules.history(ApiPage.request(page, size)));
    }

    @GetMapping("/dry-run")
    @Operation(summary = "Which tasks would show another light today by other rules; nothing is stored")
    LightDryRun tryOut(
            @RequestParam int dueSoonDays,
            @RequestParam int reportSoonDays,
            @RequestParam(defaultValue = "false") boolean byWorkingDays) {
        return rules.tryOut(new LightRuleDays(dueSoonDays, reportSoonDays, byWorkingDays));
    }

    @PostMapping
    @Operation(summary = "Takes new rules over the version with this number")
    LightRulesVersion take(@RequestBody Taking request) {
        return rules.take(
                request.over(),
                new LightRuleDays(request.dueSoonDays(), request.reportSoonDays(), request.byWorkingDays()),
                request.reason() == null ? "" : request.reason());
    }

    /** @param over the number of the version that was looked at */
    record Taking(
            int over,
            int dueSoonDays,
            int reportSoonDays,
            boolean byWorkingDays,
            @Nullable String reason) {}
}
