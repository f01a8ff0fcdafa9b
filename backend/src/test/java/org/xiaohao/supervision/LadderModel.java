package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.supervision.LadderRules.Days;

/** The ladder on paper: which steps are taken on which day, by a plain model that knows nothing of the program. */
final class LadderModel {

    private static final int NUDGE = 3;
    private static final int URGE = 1;
    private static final int LETTER = 5;

    /** What the model follows. */
    static final LadderRules RULES = new LadderRules(
            true,
            new Days(NUDGE, false),
            new Days(URGE, false),
            new Days(LETTER, true),
            LetterAct.SEND,
            true,
            true,
            true,
            1080,
            510,
            true,
            0);

    private final LocalDate first;
    private final LocalDate last;
    private final Predicate<LocalDate> down;
    private final Set<LocalDate> restDays = new HashSet<>();
    private final Set<LocalDate> workedDays = new HashSet<>();

    /** @param down the days on which nothing runs */
    LadderModel(LocalDate first, LocalDate last, Predicate<LocalDate> down) {
        this.first = first;
        this.last = last;
        this.down = down;
        readHolidays();
    }

    /**
     * What a unit owes.
     *
     * @param period the period of a report; 0 for a task
     * @param doneOn from the morning of which day on it is owed no more; null for never
     * @param answeredOn on the evening of which day the unit answers a reminder, if it had one; null for never
     */
    record Owed(
            long part,
            long period,
            LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate answeredOn) {}

    /** A step as the model and the database tell it. */
    record Taken(long part, long period, String step, LocalDate on, String outcome) {}

    /** What the database holds of a jurisdiction. */
    static List<Taken> taken(JdbcTemplate jdbc, long jurisdiction) {
        return jdbc.query(
                "select assignment_id, coalesce(period_id, 0) as period, step, written_on, outcome from ladder_step"
                        + " where jurisdiction_id = ?",
                (row, index) -> new Taken(
                        row.getLong("assignment_id"),
                        row.getLong("period"),
                        row.getString("step"),
                        row.getObject("written_on", LocalDate.class),
                        row.getString("outcome")),
                jurisdiction);
    }

    /** Each day the highest step that is reached, unless it was taken before. */
    List<Taken> steps(List<Owed> owed) {
        List<Taken> steps = new ArrayList<>();
        for (Owed one : owed) {
            Set<String> before = new TreeSet<>();
            boolean answered = false;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                if (one.doneOn() != null && !day.isBefore(one.doneOn())) {
                    break;
                }
                String step = down.test(day) || !isWorked(day) ? "" : reached(one.due(), day);
                if (!step.isEmpty() && before.add(step)) {
                    boolean asked = answered && !step.equals("NUDGE");
                    steps.add(new Taken(one.part(), one.period(), step, day, asked ? "PROPOSED" : "SENT"));
                }
                if (day.equals(one.answeredOn())) {
                    // Only what was urged has a reminder that can be answered.
                    answered = answered || before.contains("URGE");
                }
            }
        }
        return steps;
    }

    private String reached(LocalDate due, LocalDate day) {
        if (!day.isBefore(workingDaysAfter(due, LETTER))) {
            return "SUPERVISION_LETTER";
        }
        if (!day.isBefore(due.plusDays(URGE))) {
            return "URGE";
        }
        return day.isBefore(due.minusDays(NUDGE)) ? "" : "NUDGE";
    }

    boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return workedDays.contains(day) || !weekend && !restDays.contains(day);
    }

    private LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate reached = day;
        int left = count;
        while (left > 0) {
            reached = reached.plusDays(1);
            left -= isWorked(reached) ? 1 : 0;
        }
        return reached;
    }

    private void readHolidays() {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/org/xiaohao/workday/holidays.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> (cells[3].equals("work") ? workedDays : restDays).add(LocalDate.parse(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(restDays).isNotEmpty();
        assertThat(workedDays).isNotEmpty();
    }
}
