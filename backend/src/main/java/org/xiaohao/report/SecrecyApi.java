package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/{reportId}/secrecy")
@Tag(name = "Reports")
class SecrecyApi {

    private final SecrecyService secrecy;

    SecrecyApi(SecrecyService secrecy) {
        this.secrecy = secrecy;
    }

    @GetMapping
    @Operation(summary = "Names and numbers of persons and firms in a report, and who looked at its text for secrets")
    SecrecyReview review(@PathVariable long reportId) {
        return secrecy.review(reportId);
    }

    /** @param textHash as the review gave it */
    record Checked(@Nullable String textHash) {}

    @PostMapping
    @Operation(summary = "Notes that the acting person looked at the text for secrets")
    SecrecyReview check(@PathVariable long reportId, @RequestBody Checked checked) {
        secrecy.check(reportId, Objects.requireNonNullElse(checked.textHash(), ""));
        return secrecy.review(reportId);
    }
}
