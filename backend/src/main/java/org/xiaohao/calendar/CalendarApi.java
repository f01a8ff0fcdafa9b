package org.xiaohao.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.ApiPage;

/** The calendar over REST. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "Calendar")
class CalendarApi {

    private final CalendarService calendar;

    CalendarApi(CalendarService calendar) {
        this.calendar = calendar;
    }

    @GetMapping
    @Operation(
            summary =
                    "The days from one to another, at most 84: whether each is a working day, and what falls due on it"
                            + " in plans under way, put together by kind and plan")
    List<CalendarDay> days(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Long plan) {
        return calendar.days(from, to, plan);
    }

    @GetMapping("/entries")
    @Operation(summary = "What falls due on a day, task by task, what is still to be done first")
    ApiPage<CalendarEntry> entries(
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(calendar.entries(day, plan, ApiPage.request(page, size)));
    }
}
