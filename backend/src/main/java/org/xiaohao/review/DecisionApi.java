package org.xiaohao.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/decisions")
@Tag(name = "Review")
class DecisionApi {

    private final DecisionService decisions;

    DecisionApi(DecisionService decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    @Operation(
            summary = "What waits for the person's decision: closings, extensions, objections and requests for"
                    + " coordination, the most urgent first")
    List<PendingDecision> mine() {
        return decisions.mine();
    }
}
