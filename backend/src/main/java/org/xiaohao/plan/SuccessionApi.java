package org.xiaohao.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.ApiPage;

/** What becomes of duties when units change. */
@RestController
@RequestMapping("/api")
@Tag(name = "Reorganisation")
class SuccessionApi {

    private final SuccessionService successions;
    private final UnattendedService unattended;

    SuccessionApi(SuccessionService successions, UnattendedService unattended) {
        this.successions = successions;
        this.unattended = unattended;
    }

    @GetMapping("/units/unattended")
    @Operation(summary = "The units with open duties that have no active account, or whose people never signed in")
    List<UnattendedUnit> unattended() {
        return unattended.underWay();
    }

    @GetMapping("/successions")
    @Operation(summary = "What passed from one unit to another, newest first")
    ApiPage<SuccessionDetails> history(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(successions.history(ApiPage.request(page, size)));
    }

    @GetMapping("/successions/sources")
    @Operation(summary = "The units whose duties have not ended, those too that are not active any more")
    List<OrgUnitReference> sources() {
        return successions.sources();
    }

    @PostMapping("/units/{unitId}/succession")
    @Operation(summary = "Passes the open duties of a unit to a successor")
    OpenDuties move(@PathVariable long unitId, @RequestBody Move move) {
        successions.openDuties(unitId);
        Long successor = move.successorId();
        successions.move(unitId, successor == null ? unitId : successor, move.reason() == null ? "" : move.reason());
        return successions.openDuties(unitId);
    }

    record Move(@Nullable Long successorId, @Nullable String reason) {}
}
