package org.xiaohao.workday;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.workday.SpecialDay.DayKind;

@RestController
@RequestMapping("/api/working-days")
@Tag(name = "Working days")
class WorkingDayApi {

    private static final int MAX_DAYS = 400;
    private static final int USUAL_DAYS = 30;

    private final WorkingDays workingDays;
    private final CurrentActor currentActor;
    private final Clock clock;

    WorkingDayApi(WorkingDays workingDays, CurrentActor currentActor, Clock clock) {
        this.workingDays = workingDays;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The days from one to another, at most 400: whether each is a working day, and whether that is"
                    + " announced; from today for a month where nothing is said")
    List<Day> list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        WorkCalendar calendar = workingDays.of(currentActor.get().jurisdictionId());
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        LocalDate last = to == null ? first.plusDays(USUAL_DAYS) : to;
        if (last.isBefore(first) || last.isAfter(first.plusDays(MAX_DAYS - 1))) {
            throw new InvalidInputException("to", "days-range", MAX_DAYS);
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> {
                    SpecialDay special = calendar.special(day);
                    return new Day(
                            day,
                            calendar.isWorkingDay(day),
                            calendar.isAnnounced(day),
                            special == null ? null : special.kind(),
                            special == null ? "" : special.name());
                })
                .toList();
    }

    /**
     * @param announced whether the holidays of its year are known
     * @param special what the paper makes of it, or null
     * @param name of the holiday; may be empty
     */
    @Schema(name = "WorkingDay")
    record Day(
            LocalDate day,
            boolean working,
            boolean announced,
            @Nullable DayKind special,
            String name) {}
}
