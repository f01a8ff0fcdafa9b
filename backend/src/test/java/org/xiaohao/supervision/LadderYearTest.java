package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.supervision.LadderModel.Owed;
import org.xiaohao.supervision.LadderModel.Taken;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
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

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

    /** Nothing runs from the Monday after the reports of the first quarter were due. */
    private static final LocalDate DOWN = LocalDate.of(2026, 4, 13);

    private static final int DAYS_DOWN = 5;

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

    @Test
    void everyStepOfAYearIsThatOfAPlainModel() {
        OwedWork work = new OwedWork(jdbc, plans, new Random(20260105));
        LadderModel model = new LadderModel(FIRST, LAST, LadderYearTest::isDown);
        TestJurisdiction here = fixtures.jurisdiction();
        fixtures.actingAs(here.office());
        clock.setDate(FIRST);
        List<Owed> owed = work.of(work.issue(here, FIRST.plusDays(27), 320));
        ladder.change(0, LadderModel.RULES);
        Map<LocalDate, List<Owed>> done = OwedWork.byDay(owed, true);
        Map<LocalDate, List<Owed>> answered = OwedWork.byDay(owed, false);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            clock.setDate(day);
            work.finish(day, done.getOrDefault(day, List.of()));
            if (!isDown(day)) {
                runner.run(here.id());
            }
            work.answer(day, answered.getOrDefault(day, List.of()));
        }

        List<Taken> expected = model.steps(owed);
        List<Taken> taken = LadderModel.taken(jdbc, here.id());
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

    private static boolean isDown(LocalDate day) {
        return !day.isBefore(DOWN) && day.isBefore(DOWN.plusDays(DAYS_DOWN));
    }
}
