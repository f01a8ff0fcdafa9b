package org.xiaohao.instruction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.Reason;
import org.xiaohao.shared.Words;

@RestController
@RequestMapping("/api")
@Tag(name = "Instructions")
class InstructionApi {

    private final InstructionService instructions;
    private final ReferralService referrals;
    private final LeaderService leader;

    InstructionApi(InstructionService instructions, ReferralService referrals, LeaderService leader) {
        this.instructions = instructions;
        this.referrals = referrals;
        this.leader = leader;
    }

    @GetMapping("/leader")
    @Operation(summary = "A leader's page: what waits for a word, what was said and answered, what is late")
    LeaderPage page() {
        return leader.page();
    }

    @GetMapping("/instructions")
    @Operation(summary = "What leaders said and a unit has still to answer: of the caller's unit, or of all")
    ApiPage<InstructionDetails> open(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(instructions.open(ApiPage.request(page, size)));
    }

    @GetMapping("/tasks/{taskId}/instructions")
    @Operation(summary = "What leaders said to a task, newest first")
    List<InstructionDetails> ofTask(@PathVariable long taskId) {
        return instructions.ofTask(taskId);
    }

    @PostMapping("/tasks/{taskId}/instructions")
    @Operation(summary = "A leader says something to a task, or the office puts down what a leader wrote on paper")
    InstructionDetails give(@PathVariable long taskId, @RequestBody Saying request) {
        Opinion opinion = request.opinion();
        return instructions.details(instructions.give(new GiveInstruction(
                taskId,
                request.orgUnitId(),
                opinion == null ? Opinion.COMMENT : opinion,
                text(request.words()),
                request.answerDays(),
                request.answerBy(),
                request.referralId(),
                request.coordinationId(),
                text(request.leaderName()))));
    }

    @PostMapping("/instructions/{instructionId}/answer")
    @Operation(summary = "The unit answers a leader")
    InstructionDetails answer(@PathVariable long instructionId, @RequestBody Words answer) {
        instructions.answer(instructionId, answer.text());
        return instructions.details(instructionId);
    }

    @PostMapping("/instructions/{instructionId}/waive")
    @Operation(summary = "No answer is asked any more")
    InstructionDetails waive(@PathVariable long instructionId, @RequestBody Reason reason) {
        instructions.waive(instructionId, reason.text());
        return instructions.details(instructionId);
    }

    @PostMapping("/tasks/{taskId}/referrals")
    @Operation(summary = "The office puts a task before the leaders")
    ReferralDetails refer(@PathVariable long taskId, @RequestBody Putting request) {
        return referrals.details(referrals.refer(taskId, text(request.why()), text(request.ask())));
    }

    @PostMapping("/referrals/{referralId}/withdraw")
    @Operation(summary = "The office needs no word on it any more")
    ReferralDetails withdraw(@PathVariable long referralId) {
        referrals.withdraw(referralId);
        return referrals.details(referralId);
    }

    @PostMapping("/referrals/{referralId}/note")
    @Operation(summary = "A leader has seen it and says nothing to it")
    ReferralDetails note(@PathVariable long referralId) {
        referrals.note(referralId);
        return referrals.details(referralId);
    }

    @PostMapping("/referrals/{referralId}/take-note-back")
    @Operation(summary = "The leader takes that back: it waits for a word again")
    ReferralDetails takeNoteBack(@PathVariable long referralId) {
        referrals.takeNoteBack(referralId);
        return referrals.details(referralId);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    /**
     * @param orgUnitId the unit that acts; the primary lead where none is named
     * @param opinion only words where none is named
     * @param leaderName whose words they are, where the office puts them down
     */
    record Saying(
            @Nullable Long orgUnitId,
            @Nullable Opinion opinion,
            @Nullable String words,
            @Nullable Integer answerDays,
            @Nullable LocalDate answerBy,
            @Nullable Long referralId,
            @Nullable Long coordinationId,
            @Nullable String leaderName) {}

    /** @param ask what the leaders are asked to decide */
    record Putting(@Nullable String why, @Nullable String ask) {}
}
