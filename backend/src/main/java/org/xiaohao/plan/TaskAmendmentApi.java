package org.xiaohao.plan;

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
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.InvalidInputException;

/** What the office changes in a plan that was issued. */
@RestController
@RequestMapping("/api")
@Tag(name = "Amendments")
class TaskAmendmentApi {

    private final TaskService tasks;
    private final TaskAmendmentService amendments;
    private final ReportingService reporting;

    TaskAmendmentApi(TaskService tasks, TaskAmendmentService amendments, ReportingService reporting) {
        this.tasks = tasks;
        this.amendments = amendments;
        this.reporting = reporting;
    }

    @GetMapping("/plans/{planId}/reporting")
    @Operation(summary = "How units report on a plan")
    ReportingRule reporting(@PathVariable long planId) {
        return reporting.ofPlan(planId);
    }

    @PostMapping("/plans/{planId}/reporting")
    @Operation(summary = "Changes how units report on an issued plan; only periods that have not begun change")
    ReportingRule changeReporting(@PathVariable long planId, @RequestBody Reporting change) {
        reporting.ofPlan(planId);
        ReportingRule rule = change.rule();
        if (rule == null) {
            throw new InvalidInputException("cycle", "required");
        }
        reporting.changeOfPlan(planId, rule, change.text());
        return reporting.ofPlan(planId);
    }

    @PostMapping("/tasks/{taskId}/reporting")
    @Operation(summary = "Gives a task a cycle of its own, or without one that of its plan again")
    TaskDetails changeReportingOfTask(@PathVariable long taskId, @RequestBody Reporting change) {
        reporting.changeOfTask(taskId, change.taskVersion(), change.rule(), change.text());
        return tasks.details(taskId);
    }

    @PostMapping("/tasks/{taskId}/units")
    @Operation(summary = "Says anew who answers for a task; the first lead is the primary one")
    TaskDetails assign(@PathVariable long taskId, @RequestBody ObjectionApi.Anew anew) {
        amendments.assign(taskId, anew.taskVersion(), anew.named(), anew.text());
        return tasks.details(taskId);
    }

    @PostMapping("/tasks/{taskId}/due-date")
    @Operation(summary = "Moves the due date; the original one is kept")
    TaskDetails changeDueDate(@PathVariable long taskId, @RequestBody Change change) {
        tasks.details(taskId);
        LocalDate day = change.dueDate();
        if (day == null) {
            throw new InvalidInputException("dueDate", "required");
        }
        tasks.changeDueDate(taskId, change.taskVersion(), day, change.text());
        return tasks.details(taskId);
    }

    @PostMapping("/tasks/{taskId}/suspend")
    @Operation(summary = "Suspends a task")
    TaskDetails suspend(@PathVariable long taskId, @RequestBody Change change) {
        tasks.suspend(taskId, change.taskVersion(), change.text());
        return tasks.details(taskId);
    }

    @PostMapping("/tasks/{taskId}/resume")
    @Operation(summary = "Ends a suspension")
    TaskDetails resume(@PathVariable long taskId, @RequestBody Change change) {
        tasks.resume(taskId, change.taskVersion());
        return tasks.details(taskId);
    }

    @PostMapping("/tasks/{taskId}/cancel")
    @Operation(summary = "Cancels a task for good")
    TaskDetails cancel(@PathVariable long taskId, @RequestBody Change change) {
        tasks.cancel(taskId, change.taskVersion(), change.text());
        return tasks.details(taskId);
    }

    @PostMapping("/tasks/{taskId}/reopen")
    @Operation(summary = "Takes a closed task up again")
    TaskDetails reopen(@PathVariable long taskId, @RequestBody Change change) {
        amendments.reopen(taskId, change.taskVersion(), change.text());
        return tasks.details(taskId);
    }

    /**
     * @param version of the task, as it was read
     * @param dueDate where the due date is moved
     */
    record Change(
            @Nullable Integer version,
            @Nullable LocalDate dueDate,
            @Nullable String reason) {

        int taskVersion() {
            return version == null ? -1 : version;
        }

        String text() {
            return reason == null ? "" : reason;
        }
    }

    /**
     * @param version of the task, as it was read; not needed for a plan
     * @param cycle how often; null for that of the plan
     * @param dueDay how the day is counted that a report is due
     * @param number what is counted up to
     * @param dates where dates are named
     */
    record Reporting(
            @Nullable Integer version,
            @Nullable ReportingCycle cycle,
            @Nullable DueDayRule dueDay,
            @Nullable Integer number,
            @Nullable List<LocalDate> dates,
            @Nullable String reason) {

        int taskVersion() {
            return version == null ? -1 : version;
        }

        @Nullable
        ReportingRule rule() {
            return cycle == null
                    ? null
                    : new ReportingRule(
                            cycle,
                            dueDay == null ? DueDayRule.DAY_AFTER : dueDay,
                            number == null ? 0 : number,
                            dates == null ? List.of() : dates);
        }

        String text() {
            return reason == null ? "" : reason;
        }
    }
}
