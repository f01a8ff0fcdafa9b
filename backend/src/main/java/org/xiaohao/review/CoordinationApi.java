package org.xiaohao.review;

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
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.Words;

@RestController
@RequestMapping("/api")
@Tag(name = "Coordination")
class CoordinationApi {

    private final CoordinationService coordination;

    CoordinationApi(CoordinationService coordination) {
        this.coordination = coordination;
    }

    @GetMapping("/coordination")
    @Operation(summary = "The requests for coordination that wait for the caller's answer, the most urgent first")
    ApiPage<CoordinationDetails> pending(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(coordination.pending(ApiPage.request(page, size)));
    }

    @GetMapping("/tasks/{taskId}/coordination")
    @Operation(summary = "The requests for coordination on a task, newest first")
    List<CoordinationDetails> ofTask(@PathVariable long taskId) {
        return coordination.ofTask(taskId);
    }

    @PostMapping("/assignments/{assignmentId}/coordination")
    @Operation(summary = "Asks the lead, the office or a leader for help on a part of the caller's unit")
    CoordinationDetails ask(@PathVariable long assignmentId, @RequestBody Request request) {
        CoordinationAddressee whom = request.addressee();
        return coordination.details(coordination.ask(
                assignmentId, whom == null ? CoordinationAddressee.OFFICE : whom, text(request.words())));
    }

    @PostMapping("/coordination/{requestId}/withdraw")
    @Operation(summary = "The unit needs the answer no more")
    CoordinationDetails withdraw(@PathVariable long requestId) {
        coordination.withdraw(requestId);
        return coordination.details(requestId);
    }

    @PostMapping("/coordination/{requestId}/answer")
    @Operation(summary = "The office or a leader answers")
    CoordinationDetails answer(@PathVariable long requestId, @RequestBody Words answer) {
        coordination.answer(requestId, answer.text());
        return coordination.details(requestId);
    }

    @PostMapping("/coordination/{requestId}/answer-as-lead")
    @Operation(summary = "The primary lead answers")
    CoordinationDetails answerAsLead(@PathVariable long requestId, @RequestBody Words answer) {
        coordination.answerAsLead(requestId, answer.text());
        return coordination.details(requestId);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** @param addressee who is asked; the office where nobody is named */
    record Request(
            @Nullable CoordinationAddressee addressee,
            @Nullable String words) {}
}
