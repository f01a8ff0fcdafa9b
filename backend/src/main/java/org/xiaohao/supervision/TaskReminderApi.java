package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping("/api/task-reminders")
@Tag(name = "Supervision")
class TaskReminderApi {

    private final TaskReminderService reminders;

    TaskReminderApi(TaskReminderService reminders) {
        this.reminders = reminders;
    }

    @GetMapping
    @Operation(summary = "What reminding of these tasks would do, and whom it would leave out")
    TaskReminders preview(@RequestParam Set<Long> taskId) {
        return reminders.preview(taskId);
    }

    @PostMapping
    @Operation(summary = "Reminds the units of what is late in these tasks, of each thing at most once a day")
    TaskReminders remind(@RequestBody Remind remind) {
        return reminders.remind(new RemindOfTasks(
                InvalidInputException.requireEach("taskIds", remind.taskIds()),
                remind.words() == null ? "" : remind.words()));
    }

    @Schema(name = "RemindOfTasks")
    record Remind(
            @Nullable Set<@Nullable Long> taskIds, @Nullable String words) {}
}
