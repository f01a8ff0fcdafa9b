package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.plan.LightReason.Rule;
import org.xiaohao.plan.LightReason.Waiting;
import org.xiaohao.shared.Light;

/** Whatever light shows, the reason that is told is the one that brought it about. */
class LightReasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 23);
    private static final LightDays DAYS = new LightDays(TODAY, TODAY.plusDays(15), TODAY.plusDays(5));
    private static final Map<Rule, Light> LIGHTS = Map.of(
            Rule.DUE_PAST, Light.OVERDUE,
            Rule.REPORT_PAST, Light.OVERDUE,
            Rule.DUE_NEAR, Light.DUE_SOON,
            Rule.REPORT_NEAR, Light.DUE_SOON,
            Rule.NOT_RECEIVED, Light.NOT_STARTED,
            Rule.IN_TIME, Light.NORMAL,
            Rule.CLOSED, Light.DONE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theReasonIsThatOfTheLight(long seed) {
        Random random = new Random(seed);
        for (int row = 0; row < 500; row++) {
            Standing standing = Standing.values()[random.nextInt(Standing.values().length)];
            LocalDate due = random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(-9, 28));
            LocalDate report = random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(-9, 28));
            DueDays days = new DueDays(standing, due, report);
            Light light = days.light(DAYS);
            LightReason reason = days.reason(DAYS, false);
            if (light == null) {
                assertThat(reason).isNull();
                continue;
            }
            assertThat(LIGHTS.get(Objects.requireNonNull(reason).rule()))
                    .as(days.toString())
                    .isEqualTo(light);
            LocalDate day = reason.day();
            if (day != null) {
                assertThat(day).isIn(due, report);
                assertThat(reason.days()).isEqualTo(Math.abs(TODAY.toEpochDay() - day.toEpochDay()));
                assertThat(day.isBefore(TODAY)).isEqualTo(light == Light.OVERDUE);
            }
            assertThat(reason.waiting() == Waiting.RECEIPT).isEqualTo(standing == Standing.WAITING);
        }
    }

    @Test
    void theEarlierOfTwoDaysIsTold() {
        DueDays both = new DueDays(Standing.UNDER_WAY, TODAY.minusDays(8), TODAY.minusDays(10));
        assertThat(both.reason(DAYS, false))
                .isEqualTo(new LightReason(Rule.REPORT_PAST, TODAY.minusDays(10), 10, 0, Waiting.REPORT));
        DueDays near = new DueDays(Standing.UNDER_WAY, TODAY.plusDays(12), TODAY.plusDays(20));
        assertThat(near.reason(DAYS, false))
                .isEqualTo(new LightReason(Rule.DUE_NEAR, TODAY.plusDays(12), 12, 15, Waiting.CLOSING));
        assertThat(near.reason(DAYS, true))
                .isEqualTo(new LightReason(Rule.DUE_NEAR, TODAY.plusDays(12), 12, 15, Waiting.OFFICE_REVIEW));
    }
}
