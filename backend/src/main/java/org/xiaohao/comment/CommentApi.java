package org.xiaohao.comment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;

@RestController
@RequestMapping("/api")
@Tag(name = "Comments")
class CommentApi {

    private final CommentService comments;

    CommentApi(CommentService comments) {
        this.comments = comments;
    }

    @GetMapping("/tasks/{taskId}/comments")
    @Operation(summary = "What was said of a task and of its entries, newest first")
    ApiPage<CommentDetails> ofTask(
            @PathVariable long taskId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(comments.ofTask(taskId, ApiPage.request(page, size)));
    }

    @PostMapping("/tasks/{taskId}/comments")
    @Operation(summary = "Say something of a task or an entry of it; units and people whom it names are told")
    CommentDetails write(@PathVariable long taskId, @RequestBody Said said) {
        return comments.details(comments.write(said.command(taskId)));
    }

    @GetMapping("/tasks/{taskId}/mentions")
    @Operation(summary = "The units and people whom a comment on a task, or on an entry of it, can name")
    List<MentionCandidate> candidates(
            @PathVariable long taskId,
            @RequestParam(required = false) @Nullable Long entry,
            @RequestParam(defaultValue = "") String text) {
        return comments.candidates(taskId, entry, text);
    }

    @DeleteMapping("/comments/{commentId}")
    @Operation(summary = "Take back an own comment, within the time for it")
    CommentDetails delete(@PathVariable long commentId) {
        comments.delete(commentId);
        return comments.details(commentId);
    }

    /**
     * @param entryId the entry that it is about; left out for the task as a whole
     * @param units ids of units
     * @param people ids of accounts
     */
    record Said(
            @Nullable String text,
            @Nullable Long entryId,
            @Nullable Set<Long> units,
            @Nullable Set<Long> people) {

        WriteComment command(long taskId) {
            return new WriteComment(
                    taskId,
                    entryId,
                    text == null ? "" : text,
                    units == null ? Set.of() : units,
                    people == null ? Set.of() : people);
        }
    }
}
