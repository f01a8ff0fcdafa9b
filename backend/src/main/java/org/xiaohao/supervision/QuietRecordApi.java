package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans/{planId}/quiet-records")
@Tag(name = "Supervision")
class QuietRecordApi {

    private final QuietRecordService records;

    QuietRecordApi(QuietRecordService records) {
        this.records = records;
    }

    @GetMapping
    @Operation(summary = "Units whose reports of a plan look so regular that they may say nothing; for the office")
    List<QuietRecord> ofPlan(@PathVariable long planId) {
        return records.ofPlan(planId);
    }
}
