package org.xiaohao.review;

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
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.InvalidInputException;

@RestController
@RequestMapping("/api")
@Tag(name = "Extensions")
class ExtensionApi {

    private final ExtensionService extensions;
    private final DutyDirectory duties;

    ExtensionApi(ExtensionService extensions, DutyDirectory duties) {
        this.extensions = extensions;
        this.duties = duties;
    }

    @GetMapping("/tasks/{taskId}/extensions")
    @Operation(summary = "The requests for a later due date of a task, newest first")
    List<ExtensionDetails> ofTask(@PathVariable long taskId) {
        return extensions.ofTask(taskId);
    }

    @GetMapping("/extensions")
    @Operation(summary = "The requests that wait for the office, oldest first")
    ApiPage<ExtensionDetails> pending(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(extensions.pending(ApiPage.request(page, size)));
    }

    @PostMapping("/tasks/{taskId}/extensions")
    @Operation(summary = "Asks for a later due date of a task that the caller's unit leads")
    ExtensionDetails ask(@PathVariable long taskId, @RequestBody Ask ask) {
        extensions.ofTask(taskId);
        LocalDate day = ask.dueDate();
        if (day == null) {
            throw new InvalidInputException("dueDate", "required");
        }
        return extensions.details(
                extensions.ask(new AskForExtension(taskId, day, text(ask.reason()), text(ask.progress()))));
    }

    @PostMapping("/tasks/{taskId}/forecast")
    @Operation(summary = "The lead says by when it expects to be done; without a day it says nothing any more")
    DutyReference forecast(@PathVariable long taskId, @RequestBody Forecast forecast) {
        extensions.forecast(taskId, forecast.dueDate());
        return duties.primaryLead(taskId);
    }

    @PostMapping("/extensions/{extensionId}/send")
    @Operation(summary = "The head sends a prepared request to the office")
    ExtensionDetails send(@PathVariable long extensionId) {
        extensions.send(extensionId);
        return extensions.details(extensionId);
    }

    @PostMapping("/extensions/{extensionId}/send-back")
    @Operation(summary = "The head does not send a prepared request on")
    ExtensionDetails sendBack(@PathVariable long extensionId, @RequestBody Decision decision) {
        extensions.sendBack(extensionId, text(decision.words()));
        return extensions.details(extensionId);
    }

    @PostMapping("/extensions/{extensionId}/withdraw")
    @Operation(summary = "The unit takes a request back that nobody decided on")
    ExtensionDetails withdraw(@PathVariable long extensionId) {
        extensions.withdraw(extensionId);
        return extensions.details(extensionId);
    }

    @PostMapping("/extensions/{extensionId}/approve")
    @Operation(summary = "The office grants a later due date")
    ExtensionDetails approve(@PathVariable long extensionId, @RequestBody Decision decision) {
        LocalDate day = decision.dueDate();
        extensions.approve(extensionId, day == null ? LocalDate.EPOCH : day, text(decision.words()));
        return extensions.details(extensionId);
    }

    @PostMapping("/extensions/{extensionId}/refuse")
    @Operation(summary = "The office refuses; the due date stays")
    ExtensionDetails refuse(@PathVariable long extensionId, @RequestBody Decision decision) {
        extensions.refuse(extensionId, text(decision.words()));
        return extensions.details(extensionId);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    record Ask(
            @Nullable LocalDate dueDate,
            @Nullable String reason,
            @Nullable String progress) {}

    record Forecast(@Nullable LocalDate dueDate) {}

    /**
     * @param dueDate what is granted
     * @param words the answer, or why it is refused
     */
    record Decision(@Nullable LocalDate dueDate, @Nullable String words) {}
}
