package org.xiaohao.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.Reason;

/** What units do with their parts. */
@RestController
@RequestMapping("/api/assignments/{assignmentId}")
@Tag(name = "Assignments")
class DutyApi {

    private final AssignmentService parts;
    private final DutyDirectory duties;

    DutyApi(AssignmentService parts, DutyDirectory duties) {
        this.parts = parts;
        this.duties = duties;
    }

    @PostMapping("/receive")
    @Operation(summary = "The unit takes note of its part")
    DutyReference receive(@PathVariable long assignmentId) {
        parts.receive(assignmentId);
        return duties.visiblePart(assignmentId);
    }

    @PostMapping("/not-applicable")
    @Operation(summary = "The unit says that the task does not concern it")
    DutyReference declareNotApplicable(@PathVariable long assignmentId, @RequestBody Reason reason) {
        parts.declareNotApplicable(assignmentId, reason.text());
        return duties.visiblePart(assignmentId);
    }

    @PostMapping("/not-applicable/accept")
    @Operation(summary = "The primary lead or the office agrees that the task does not concern the unit")
    DutyReference acceptNotApplicable(@PathVariable long assignmentId) {
        parts.acceptNotApplicable(assignmentId);
        return duties.visiblePart(assignmentId);
    }

    @PostMapping("/not-applicable/refuse")
    @Operation(summary = "The primary lead or the office disagrees; the part goes on")
    DutyReference refuseNotApplicable(@PathVariable long assignmentId, @RequestBody Reason reason) {
        parts.refuseNotApplicable(assignmentId, reason.text());
        return duties.visiblePart(assignmentId);
    }

    @PostMapping("/confirm")
    @Operation(summary = "The primary lead confirms that a unit's part is done")
    DutyReference confirm(@PathVariable long assignmentId) {
        parts.confirm(assignmentId);
        return duties.visiblePart(assignmentId);
    }

    @PostMapping("/return")
    @Operation(summary = "The primary lead sends a unit's part back")
    DutyReference returnForRework(@PathVariable long assignmentId, @RequestBody Reason reason) {
        parts.returnForRework(assignmentId, reason.text());
        return duties.visiblePart(assignmentId);
    }
}
