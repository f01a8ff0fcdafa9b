package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.supervision.LadderModel.Owed;
import org.xiaohao.supervision.LadderModel.Taken;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestDatabase;
import org.xiaohao.testing.TestJurisdiction;

/**
 * Two nodes on one MySQL live through a week and a half in which reports and tasks fall due, and are killed at random while
 * they press: every step is taken on its day, none twice.
 *
 * <p>{@code -Dxiaohao.faults.kills=20} kills as often, {@code -Dxiaohao.faults.seed} decides when.
 */
@BackendTest
@Tag("slow")
class TwoNodesTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);

    /** After the holiday of Qingming; the reports of the first quarter are due at the end of that week. */
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 7);

    private static final LocalDate LAST = LocalDate.of(2026, 4, 17);

    /** Tasks are due late enough for every nudge to fall into the time. */
    private static final LocalDate FIRST_DUE = FIRST.plusDays(3);

    private static final int DAYS = 8;
    private static final int WORTH_A_KILL = 10;
    private static final int KILLS = Integer.getInteger("xiaohao.faults.kills", 2);
    private static final long SEED = Long.getLong("xiaohao.faults.seed", 20_260_407);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Autowired
    private LadderService ladder;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Environment environment;

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void eachStepIsTakenOnceHoweverOftenANodeIsKilled() throws Exception {
        assumeThat(TestDatabase.isMySql())
                .as("two processes share a MySQL; the embedded database belongs to one")
                .isTrue();
        LadderModel model = new LadderModel(FIRST, LAST, day -> false);
        OwedWork work = new OwedWork(jdbc, plans, random);
        TestJurisdiction here = fixtures.jurisdiction();
        fixtures.actingAs(here.office());
        clock.setDate(ISSUED);
        List<Owed> owed = work.of(work.issue(here, FIRST_DUE, DAYS));
        clock.setDate(FIRST);
        ladder.change(0, LadderModel.RULES);
        List<Taken> expected = model.steps(owed);
        Map<LocalDate, Long> ofDay =
                expected.stream().collect(Collectors.groupingBy(Taken::on, TreeMap::new, Collectors.counting()));
        Map<LocalDate, List<Long>> kills = kills(ofDay);
        Map<LocalDate, List<Owed>> done = OwedWork.byDay(owed, true);
        Map<LocalDate, List<Owed>> answered = OwedWork.byDay(owed, false);
        work.finish(
                FIRST,
                owed.stream()
                        .filter(one -> one.doneOn() != null && one.doneOn().isBefore(FIRST))
                        .toList());
        Path time = folder.resolve("time");
        LadderNode.setDate(time, FIRST.minusDays(1));
        // The folder of the database, which all of its nodes share.
        Path data = Path.of(environment.getRequiredProperty("xiaohao.data-dir")).toAbsolutePath();
        String url = environment.getRequiredProperty("spring.datasource.url");
        try (LadderNode one = LadderNode.launch("one", data, time, url);
                LadderNode other = LadderNode.launch("other", data, time, url)) {
            List<LadderNode> nodes = List.of(one, other);
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                work.finish(day, done.getOrDefault(day, List.of()));
                LadderNode.setDate(time, day);
                for (long reached : kills.getOrDefault(day, List.of())) {
                    awaitSteps(here, day, reached, nodes);
                    nodes.get(random.nextInt(nodes.size())).killAndStartAgain();
                }
                awaitSteps(here, day, ofDay.getOrDefault(day, 0L), nodes);
                work.answer(day, answered.getOrDefault(day, List.of()));
            }
        }

        List<Taken> taken = LadderModel.taken(jdbc, here.id());
        assertThat(taken).as("seed %d, %d kills", SEED, KILLS).doesNotHaveDuplicates();
        assertThat(taken).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).extracting(Taken::step).contains("NUDGE", "URGE", "SUPERVISION_LETTER");
        assertWhatTheyDid(here, expected);
        System.out.printf("%d kills with seed %d: %d steps, each once%n", KILLS, SEED, taken.size());
    }

    /** On a day at random, when so many of its steps have been taken. */
    private Map<LocalDate, List<Long>> kills(Map<LocalDate, Long> steps) {
        List<LocalDate> days = steps.entrySet().stream()
                .filter(day -> day.getValue() >= WORTH_A_KILL)
                .map(Map.Entry::getKey)
                .toList();
        Map<LocalDate, List<Long>> kills = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            LocalDate day = days.get(random.nextInt(days.size()));
            kills.computeIfAbsent(day, any -> new ArrayList<>())
                    .add(random.nextLong(Objects.requireNonNull(steps.get(day))));
        }
        kills.values().forEach(ofDay -> ofDay.sort(null));
        return kills;
    }

    private void awaitSteps(TestJurisdiction here, LocalDate day, long count, List<LadderNode> nodes) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            nodes.forEach(LadderNode::requireAlive);
            return count(
                            "select count(*) from ladder_step where jurisdiction_id = ? and written_on = ?",
                            here.id(),
                            day)
                    >= count;
        });
    }

    /** Each step came with what it does, once: a reminder for what was urged, a letter for each unit and day, its audit. */
    private void assertWhatTheyDid(TestJurisdiction here, List<Taken> expected) {
        long urged = expected.stream()
                .filter(step -> step.step().equals("URGE") && step.outcome().equals("SENT"))
                .count();
        assertThat(count(
                        "select count(*) from reminder where jurisdiction_id = ? and kind = 'URGE' and sent_by = 0",
                        here.id()))
                .isEqualTo(urged);
        assertThat(count("select count(*) from supervision_letter where jurisdiction_id = ?", here.id()))
                .isEqualTo(unitDays(here, "step = 'SUPERVISION_LETTER'"));
        assertThat(count(
                        "select count(*) from audit_entry where jurisdiction_id = ? and action = ?",
                        here.id(),
                        AuditAction.LADDER_PRESS.code()))
                .isEqualTo(unitDays(here, "step <> 'SUPERVISION_LETTER'"));
    }

    private long unitDays(TestJurisdiction here, String which) {
        return count(
                "select count(*) from (select distinct org_unit_id, written_on from ladder_step where jurisdiction_id = ?"
                        + " and outcome = 'SENT' and " + which + ") d",
                here.id());
    }

    private long count(String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
    }
}
