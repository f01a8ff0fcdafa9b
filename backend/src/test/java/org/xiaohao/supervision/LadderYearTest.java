package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.supervision.LadderRules.Days;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/**
 * A year, day by day: 29 tasks of 37 units that report each quarter, some late, some never, with holidays and five days
 * on which nothing ran. Every step that was taken, on its day and with what became of it, is that of a plain model that
 * knows nothing of the program.
 */
@BackendTest
@Tag("slow")
class LadderYearTest {

    private static final int TASKS = 29;
    private static final int UNITS = 37;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

    /** Nothing runs from the Monday after the reports of the first quarter were due. */
    private static final LocalDate DOWN = LocalDate.of(2026, 4, 13);

    private static final int DAYS_DOWN = 5;
    private static final int NUDGE = 3;
    private static final int URGE = 1;
    private static final int LETTER = 5;

    @Autowired
    private LadderService ladder;

    @Autowired
    private LadderRunner runner;

    @Autowired
    private LetterService letters;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final Random random = new Random(20260105);
    private final Set<LocalDate> restDays = new HashSet<>();
    private final Set<LocalDate> workedDays = new HashSet<>();

    /**
     * What a unit owes.
     *
     * @param period the period of a report; 0 for a task
     * @param doneOn from the morning of which day on it is owed no more; null for never
     * @param answeredOn on the evening of which day the unit answers a reminder, if it had one; null for never
     */
    private record Owed(
            long part,
            long period,
            LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate answeredOn) {}

    /** A step as the model and the database tell it. */
    private record Taken(long part, long period, String step, LocalDate on, String outcome) {}

    @Test
    void everyStepOfAYearIsThatOfAPlainModel() throws IOException {
        readHolidays();
        TestJurisdiction here = fixtures.jurisdiction();
        fixtures.actingAs(here.office());
        clock.setDate(FIRST);
        List<Owed> owed = owed(issue(here));
        ladder.change(
                0,
                new LadderRules(
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
                        0));
        Map<LocalDate, List<Owed>> done = byDay(owed, true);
        Map<LocalDate, List<Owed>> answered = byDay(owed, false);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            clock.setDate(day);
            finish(done.getOrDefault(day, List.of()));
            if (!isDown(day)) {
                runner.run(here.id());
            }
            answer(answered.getOrDefault(day, List.of()));
        }

        List<Taken> expected = model(owed);
        List<Taken> taken = taken(here.id());
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).extracting(Taken::step).contains("NUDGE", "URGE", "SUPERVISION_LETTER");
        assertThat(expected).extracting(Taken::outcome).contains("PROPOSED");
        assertOneLetterForEachUnitAndDay(here);
    }

    /** A letter has all that the unit owes on its day, and the numbers have no gap. */
    private void assertOneLetterForEachUnitAndDay(TestJurisdiction here) {
        Integer unitDays = jdbc.queryForObject(
                "select count(*) from (select distinct org_unit_id, written_on from ladder_step where jurisdiction_id = ?"
                        + " and step = 'SUPERVISION_LETTER' and outcome = 'SENT') d",
                Integer.class,
                here.id());
        List<Integer> numbers = new ArrayList<>();
        for (int year : List.of(2026, 2027)) {
            List<Integer> ofYear = jdbc.queryForList(
                    "select register_number from supervision_letter where jurisdiction_id = ? and register_year = ?"
                            + " order by register_number",
                    Integer.class,
                    here.id(),
                    year);
            assertThat(ofYear)
                    .isEqualTo(IntStream.rangeClosed(1, ofYear.size()).boxed().toList());
            numbers.addAll(ofYear);
        }
        assertThat(numbers).hasSize(Objects.requireNonNull(unitDays));
        assertThat(letters.list(new LetterFilter(2026, null), PageRequest.of(0, 1))
                        .getTotalElements())
                .isPositive();
    }

    private IssuedPlan issue(TestJurisdiction here) {
        String[] units = IntStream.range(0, UNITS).mapToObj(unit -> "单位" + unit).toArray(String[]::new);
        PlanFixture.Draft draft = plans.plan(here);
        for (int task = 0; task < TASKS; task++) {
            String lead = units[task % UNITS];
            String[] others = IntStream.range(0, UNITS)
                    .filter(unit -> !units[unit].equals(lead))
                    .mapToObj(unit -> units[unit])
                    .toArray(String[]::new);
            LocalDate due = LocalDate.of(2026, 2, 1).plusDays(random.nextInt(320));
            draft.task(
                    Integer.toString(task + 1),
                    named -> named.lead(lead).responsible(others).due(due));
        }
        return draft.issue();
    }

    /** Reports and tasks with what will become of them. A closed task owes no reports, so tasks here stay open. */
    private List<Owed> owed(IssuedPlan plan) {
        List<Owed> owed = new ArrayList<>();
        jdbc.query(
                "select r.assignment_id, r.period_id, r.due_date from period_report r where r.plan_id = ?"
                        + " order by r.assignment_id, r.due_date",
                row -> {
                    owed.add(fate(
                            row.getLong("assignment_id"),
                            row.getLong("period_id"),
                            row.getObject("due_date", LocalDate.class)));
                },
                plan.id());
        assertThat(owed).hasSize(TASKS * UNITS * 4);
        jdbc.query(
                "select a.id, t.due_date from task t join assignment a on a.task_id = t.id and a.primary_lead = true"
                        + " where t.plan_id = ? order by t.position",
                row -> {
                    owed.add(fate(row.getLong("id"), 0, row.getObject("due_date", LocalDate.class)));
                },
                plan.id());
        return owed;
    }

    private Owed fate(long part, long period, LocalDate due) {
        int lot = random.nextInt(100);
        LocalDate done =
                lot < 70 ? due.minusDays(random.nextInt(25)) : lot < 92 ? due.plusDays(1 + random.nextInt(20)) : null;
        LocalDate answered = random.nextInt(5) == 0 ? due.plusDays(2 + random.nextInt(4)) : null;
        return new Owed(part, period, due, done, answered);
    }

    private static Map<LocalDate, List<Owed>> byDay(List<Owed> owed, boolean done) {
        Map<LocalDate, List<Owed>> byDay = new HashMap<>();
        owed.forEach(one -> {
            LocalDate day = done ? one.doneOn() : one.answeredOn();
            if (day != null) {
                byDay.computeIfAbsent(day, ignored -> new ArrayList<>()).add(one);
            }
        });
        return byDay;
    }

    private void finish(List<Owed> done) {
        jdbc.batchUpdate(
                "update period_report set owed_on = null, reported_at = ? where assignment_id = ? and period_id = ?",
                done.stream()
                        .filter(one -> one.period() != 0)
                        .map(one -> new Object[] {clock.today().atStartOfDay(), one.part(), one.period()})
                        .toList());
        jdbc.batchUpdate(
                "update task set standing = 'DONE' where id = (select task_id from assignment where id = ?)",
                done.stream()
                        .filter(one -> one.period() == 0)
                        .map(one -> new Object[] {one.part()})
                        .toList());
    }

    private void answer(List<Owed> answered) {
        jdbc.batchUpdate(
                "update reminder set answered_at = ?, answer = 'x' where assignment_id = ?"
                        + " and coalesce(period_id, 0) = ? and answered_at is null",
                answered.stream()
                        .map(one -> new Object[] {clock.today().atTime(20, 0), one.part(), one.period()})
                        .toList());
    }

    private List<Taken> taken(long jurisdiction) {
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

    /** The same year on paper: each day the highest step that is reached, unless it was taken before. */
    private List<Taken> model(List<Owed> owed) {
        List<Taken> steps = new ArrayList<>();
        for (Owed one : owed) {
            Set<String> before = new TreeSet<>();
            boolean answered = false;
            LocalDate urge = one.due().plusDays(URGE);
            LocalDate letter = workingDaysAfter(one.due(), LETTER);
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                if (one.doneOn() != null && !day.isBefore(one.doneOn())) {
                    break;
                }
                if (!isDown(day) && isWorked(day)) {
                    String step = !day.isBefore(letter)
                            ? "SUPERVISION_LETTER"
                            : !day.isBefore(urge)
                                    ? "URGE"
                                    : !day.isBefore(one.due().minusDays(NUDGE)) ? "NUDGE" : "";
                    if (!step.isEmpty() && before.add(step)) {
                        boolean asked = answered && !step.equals("NUDGE");
                        steps.add(new Taken(one.part(), one.period(), step, day, asked ? "PROPOSED" : "SENT"));
                    }
                }
                if (day.equals(one.answeredOn())) {
                    // Only what was urged has a reminder that can be answered.
                    answered = answered || before.contains("URGE");
                }
            }
        }
        return steps;
    }

    private boolean isDown(LocalDate day) {
        return !day.isBefore(DOWN) && day.isBefore(DOWN.plusDays(DAYS_DOWN));
    }

    private boolean isWorked(LocalDate day) {
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

    private void readHolidays() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/org/xiaohao/workday/holidays.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> (cells[3].equals("work") ? workedDays : restDays).add(LocalDate.parse(cells[1])));
        }
        assertThat(restDays).isNotEmpty();
        assertThat(workedDays).isNotEmpty();
    }
}
