package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.Light;
import org.xiaohao.testing.BackendTest;

/** The rule of the lights says the same in Java, as an expression of SQL, and as ranges of an index. */
@BackendTest
class LightRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 23);
    private static final int ROWS = 400;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    LightRuleTest(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void javaAndSqlAgreeOnRandomDates(long seed) {
        Random random = new Random(seed);
        // In turn: what is to be done reaches further, reports do, neither does.
        int soon = random.nextInt(3, 16);
        int reportSoon = seed % 3 == 0 ? soon : seed % 3 == 1 ? random.nextInt(0, soon) : soon + random.nextInt(1, 9);
        LightDays days = new LightDays(TODAY, TODAY.plusDays(soon), TODAY.plusDays(reportSoon));
        List<DueDays> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Standing standing = Standing.values()[random.nextInt(Standing.values().length)];
            rows.add(new DueDays(standing, day(random), day(random)));
        }
        Map<Integer, @Nullable Light> expected = new TreeMap<>();
        for (int row = 0; row < ROWS; row++) {
            expected.put(row, rows.get(row).light(days));
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("create temporary table lit (id int primary key, standing varchar(16), due_date date,"
                            + " report_due date, next_due date)")
                    .update();
            try {
                store(rows);
                assertThat(byExpression(days)).isEqualTo(expected);
                assertThat(byRanges(days)).isEqualTo(expected);
            } finally {
                jdbc.sql("drop table lit").update();
            }
        });
        assertThat(new java.util.HashSet<>(expected.values())).hasSize(Light.values().length + 1);
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(-6, 28));
    }

    private void store(List<DueDays> rows) {
        for (int row = 0; row < rows.size(); row++) {
            DueDays days = rows.get(row);
            LocalDate next = days.nextDue();
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("id", row);
            values.put("standing", days.standing().name());
            values.put("due", days.dueDate());
            values.put("report", days.reportDue());
            values.put("next", next == null ? DueDays.NEVER : next);
            jdbc.sql("insert into lit values (:id, :standing, :due, :report, :next)")
                    .params(values)
                    .update();
        }
    }

    private Map<Integer, @Nullable Light> byExpression(LightDays days) {
        Map<Integer, @Nullable Light> lights = new TreeMap<>();
        jdbc.sql("select x.id, " + LightRule.LIGHT + " as light from lit x")
                .params(days.values())
                .query(row -> {
                    String light = row.getString("light");
                    lights.put(row.getInt("id"), light == null ? null : Light.valueOf(light));
                });
        return lights;
    }

    private Map<Integer, @Nullable Light> byRanges(LightDays days) {
        Map<Integer, @Nullable Light> lights = new TreeMap<>();
        ids(LightRule.withoutLight(), days).forEach(id -> lights.put(id, null));
        Map<Light, List<List<LightRule.Range>>> ranges = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            ranges.put(light, LightRule.steps(light, days));
        }
        ranges.forEach((light, steps) ->
                steps.forEach(step -> step.forEach(range -> ids(range, days).forEach(id -> {
                    assertThat(lights).doesNotContainKey(id);
                    lights.put(id, light);
                }))));
        return lights;
    }

    private List<Integer> ids(LightRule.Range range, LightDays days) {
        return jdbc.sql("select x.id from lit x where " + range.condition())
                .params(days.values())
                .query(Integer.class)
                .list();
    }
}
