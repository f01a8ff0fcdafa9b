package org.xiaohao.savedview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.plan.DueWindow;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.shared.Light;

@RestController
@RequestMapping("/api/task-views")
@Tag(name = "Task views")
class SavedViewApi {

    private final SavedViewService views;

    SavedViewApi(SavedViewService views) {
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "The own kept views of the list of tasks, and those that others of the unit share")
    List<SavedViewDetails> mine() {
        return views.mine();
    }

    @PostMapping
    @Operation(summary = "Keeps a view of the list of tasks")
    SavedViewDetails save(@RequestBody Wanted view) {
        return views.save(view.command());
    }

    @PostMapping("/{viewId}")
    @Operation(summary = "Makes a kept view another one; a shared one is changed by who made it or the unit's head")
    SavedViewDetails change(@PathVariable long viewId, @RequestBody Wanted view) {
        return views.change(viewId, Objects.requireNonNullElse(view.version(), 0), view.command());
    }

    @PostMapping("/{viewId}/delete")
    @Operation(summary = "Deletes a kept view; answers what is left")
    List<SavedViewDetails> delete(@PathVariable long viewId) {
        views.delete(viewId);
        return views.mine();
    }

    /** Fields as in {@link ListSettings}; {@code version} is that of the view which is changed. */
    @Schema(name = "KeepTaskView")
    record Wanted(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable Light light,
            @Nullable Long orgUnitId,
            @Nullable Boolean leadOnly,
            @Nullable Long planId,
            @Nullable Long sectionId,
            @Nullable String text,
            @Nullable DueWindow due,
            @Nullable TaskSort sort,
            @Nullable TaskGrouping grouping,
            @Nullable List<TaskColumn> columns) {

        SaveView command() {
            return new SaveView(
                    Objects.requireNonNullElse(name, ""),
                    Boolean.TRUE.equals(shared),
                    new ListSettings(
                            light,
                            orgUnitId,
                            Boolean.TRUE.equals(leadOnly),
                            planId,
                            sectionId,
                            Objects.requireNonNullElse(text, ""),
                            due,
                            Objects.requireNonNullElse(sort, TaskSort.NUMBER),
                            Objects.requireNonNullElse(grouping, TaskGrouping.SECTION),
                            Objects.requireNonNullElse(columns, TaskColumn.USUAL)));
        }
    }
}
