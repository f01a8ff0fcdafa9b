package org.xiaohao.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.Light;

@RestController
@RequestMapping("/api")
@Tag(name = "Tasks")
class TaskApi {

    private final TaskService tasks;

    TaskApi(TaskService tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/plans/{planId}/tasks")
    @Operation(summary = "The tasks of a plan with the units' parts, filtered and paged")
    @Transactional(readOnly = true)
    public ApiPage<TaskWithAssignments> list(
            @PathVariable long planId,
            @RequestParam(required = false) @Nullable Set<Light> light,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Long section,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable DueWindow due,
            @RequestParam(defaultValue = "NUMBER") TaskSort sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter =
                new TaskFilter(planId, light == null ? Set.of() : light, unit, false, section, text, due, Set.of());
        Page<TaskSummary> rows = tasks.list(filter, sort, ApiPage.request(page, size));
        var parts = tasks.assignments(rows.map(TaskSummary::id).getContent());
        return ApiPage.of(rows.map(row -> new TaskWithAssignments(row, parts.getOrDefault(row.id(), List.of()))));
    }

    @GetMapping("/plans/{planId}/sections")
    @Operation(summary = "The sections of a plan")
    List<SectionReference> sections(@PathVariable long planId) {
        return tasks.sections(planId);
    }

    @GetMapping("/tasks/{taskId}")
    @Operation(summary = "One task with its source text, the units' parts and their periods")
    TaskDetails details(@PathVariable long taskId) {
        return tasks.details(taskId);
    }

    record TaskWithAssignments(TaskSummary task, List<AssignmentSummary> assignments) {}
}
