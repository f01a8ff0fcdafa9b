package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.InvalidInputException;

@RestController
@RequestMapping("/api/ladder")
@Tag(name = "Supervision")
class LadderApi {

    private final LadderService ladder;

    LadderApi(LadderService ladder) {
        this.ladder = ladder;
    }

    @GetMapping
    @Operation(summary = "The rules by which units are pressed without anybody's doing")
    LadderDetails present() {
        return ladder.present();
    }

    @GetMapping("/editions")
    @Operation(summary = "The last 20 editions of these rules, the newest first")
    List<LadderDetails> editions() {
        return ladder.editions();
    }

    @PostMapping
    @Operation(summary = "Makes rules hold from today on; with active set to false they are paused")
    LadderDetails change(@RequestBody Change change) {
        return ladder.change(change.edition(), InvalidInputException.require("rules", change.rules()));
    }

    @GetMapping("/proposals")
    @Operation(summary = "What the rules put to the office and is still late")
    List<LadderProposal> proposals(@RequestParam(required = false) @Nullable Long planId) {
        return ladder.proposals(planId);
    }

    @GetMapping("/forecast")
    @Operation(summary = "What the rules that hold would do on the next days, as far as it is known now; sends nothing")
    List<LadderForecast> forecast(@RequestParam(defaultValue = "14") int days) {
        return ladder.forecast(null, days);
    }

    @GetMapping("/failures")
    @Operation(summary = "The units for which the rules could not be followed the last time")
    List<LadderFailureDetails> failures() {
        return ladder.failures();
    }

    @PostMapping("/proposals/dismiss")
    @Operation(summary = "Nothing is sent for these")
    List<LadderProposal> dismiss(@RequestBody Dismissed dismissed) {
        ladder.dismiss(InvalidInputException.requireEach("proposals", dismissed.proposals()));
        return ladder.proposals(null);
    }

    /** @param edition the edition that was read; 0 for none */
    @Schema(name = "ChangeLadder")
    record Change(int edition, @Nullable LadderRules rules) {}

    @Schema(name = "DismissedProposals")
    record Dismissed(@Nullable Set<@Nullable Long> proposals) {}
}
