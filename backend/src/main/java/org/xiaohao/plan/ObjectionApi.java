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
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.Words;

@RestController
@RequestMapping("/api")
@Tag(name = "Objections")
class ObjectionApi {

    private final ObjectionService objections;

    ObjectionApi(ObjectionService objections) {
        this.objections = objections;
    }

    @GetMapping("/objections")
    @Operation(summary = "The objections that wait for the office, oldest first")
    ApiPage<ObjectionDetails> pending(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(objections.pending(ApiPage.request(page, size)));
    }

    @GetMapping("/tasks/{taskId}/objections")
    @Operation(summary = "The objections to a task, newest first")
    List<ObjectionDetails> ofTask(@PathVariable long taskId) {
        return objections.ofTask(taskId);
    }

    @PostMapping("/assignments/{assignmentId}/objections")
    @Operation(summary = "The unit says that the duty is not its own")
    ObjectionDetails raise(@PathVariable long assignmentId, @RequestBody Words words) {
        return objections.details(objections.raise(assignmentId, words.text()));
    }

    @PostMapping("/objections/{objectionId}/withdraw")
    @Operation(summary = "The unit takes its objection back")
    ObjectionDetails withdraw(@PathVariable long objectionId) {
        objections.withdraw(objectionId);
        return objections.details(objectionId);
    }

    @PostMapping("/objections/{objectionId}/insist")
    @Operation(summary = "The office insists; the part goes on")
    ObjectionDetails insist(@PathVariable long objectionId, @RequestBody Words words) {
        objections.insist(objectionId, words.text());
        return objections.details(objectionId);
    }

    @PostMapping("/objections/{objectionId}/uphold")
    @Operation(summary = "The office agrees, and says anew who answers for the task")
    ObjectionDetails uphold(@PathVariable long objectionId, @RequestBody Anew anew) {
        objections.uphold(objectionId, anew.taskVersion(), anew.named(), anew.text());
        return objections.details(objectionId);
    }

    /**
     * @param version of the task, as it was read
     * @param units all that answer for it from now on; the first lead is the primary one
     */
    record Anew(
            @Nullable Integer version,
            @Nullable List<NamedUnit> units,
            @Nullable String words) {

        int taskVersion() {
            return version == null ? -1 : version;
        }

        List<NamedUnit> named() {
            return units == null ? List.of() : units;
        }

        String text() {
            return words == null ? "" : words;
        }
    }
}
