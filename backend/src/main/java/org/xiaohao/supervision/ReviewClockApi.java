package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/late-reviews")
@Tag(name = "Supervision")
class ReviewClockApi {

    private final ReviewClockService reviews;

    ReviewClockApi(ReviewClockService reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    @Operation(summary = "What waits longer for the office, a head or a leader than it should, the longest first")
    List<WaitingReview> late(@RequestParam(required = false) @Nullable Long planId) {
        return reviews.late(planId);
    }
}
