package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.plan.ReportingRule.PeriodSpan;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.workday.SpecialDay;
import org.xiaohao.workday.SpecialDay.DayKind;
import org.xiaohao.workday.WorkCalendar;

class ReportingRuleTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(
            new SpecialDay(2026, LocalDate.of(2026, 4, 6), "清明节", DayKind.OFF, ""),
            new SpecialDay(2026, LocalDate.of(2026, 4, 11), "清明节", DayKind.WORK, "")));

    private static List<PeriodSpan> year(ReportingRule rule) {
        return rule.requireValid(2026).periods(2026, BEFORE, null, CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 12", "QUARTER, 4", "HALF_YEAR, 2", "YEAR, 1"})
    void aYearFallsIntoItsPeriodsWithoutAGap(ReportingCycle cycle, int number) {
        List<PeriodSpan> spans = year(ReportingRule.after(cycle, 5));
        assertThat(spans).hasSize(number);
        LocalDate next = LocalDate.of(2026, 1, 1);
        for (PeriodSpan span : spans) {
            assertThat(span.start()).isEqualTo(next);
            assertThat(span.due()).isEqualTo(span.end().plusDays(5));
            next = span.end().plusDays(1);
        }
        assertThat(next).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_AFTER, 0, 2026-03-31",
        "DAY_AFTER, 10, 2026-04-10",
        "WORKING_DAY_AFTER, 0, 2026-03-31",
        "WORKING_DAY_AFTER, 3, 2026-04-03",
        "WORKING_DAY_AFTER, 4, 2026-04-07",
        "WORKING_DAY_AFTER, 8, 2026-04-11",
        "DAY_OF_LAST_MONTH, 25, 2026-03-25",
        "DAY_OF_LAST_MONTH, 31, 2026-03-31",
        "WORKING_DAY_OF_LAST_MONTH, 1, 2026-03-02",
        "WORKING_DAY_OF_LAST_MONTH, 20, 2026-03-27"
    })
    void theDueDayIsCountedInDaysOrWorkingDays(DueDayRule rule, int number, LocalDate due) {
        assertThat(year(new ReportingRule(ReportingCycle.QUARTER, rule, number, List.of())))
                .first()
                .extracting(PeriodSpan::due)
                .isEqualTo(due);
    }

    @Test
    void namedDatesAreTheirOwnDueDaysInOrder() {
        LocalDate june = LocalDate.of(2026, 6, 20);
        LocalDate october = LocalDate.of(2026, 10, 15);
        assertThat(year(ReportingRule.by(List.of(october, june, june))))
                .containsExactly(
                        new PeriodSpan(ReportingCycle.DATES, 1, LocalDate.of(2026, 1, 1), june, june),
                        new PeriodSpan(ReportingCycle.DATES, 2, june.plusDays(1), october, october));
        assertThat(year(ReportingRule.by(List.of(october))))
                .containsExactly(new PeriodSpan(ReportingCycle.ONCE, 1, LocalDate.of(2026, 1, 1), october, october));
    }

    @Test
    void whatIsCoveredAlreadyIsNotAskedForAgain() {
        LocalDate today = LocalDate.of(2026, 8, 15);
        List<PeriodSpan> rest = ReportingRule.after(ReportingCycle.QUARTER, 5)
                .periods(2026, today.minusDays(1), LocalDate.of(2026, 8, 31), CALENDAR);
        assertThat(rest)
                .extracting(PeriodSpan::sequence, PeriodSpan::start)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3, LocalDate.of(2026, 9, 1)),
                        org.assertj.core.api.Assertions.tuple(4, LocalDate.of(2026, 10, 1)));
    }

    @Test
    void whatIsDueBeforeItIsAskedForIsNotAsked() {
        ReportingRule rule = new ReportingRule(ReportingCycle.MONTH, DueDayRule.DAY_OF_LAST_MONTH, 10, List.of());
        assertThat(rule.periods(2026, LocalDate.of(2026, 11, 20), null, CALENDAR))
                .extracting(PeriodSpan::sequence)
                .containsExactly(12);
    }

    @Test
    void aRuleThatCannotBeFollowedIsRefused() {
        for (DueDayRule rule : DueDayRule.values()) {
            for (int number : new int[] {rule.least() - 1, rule.most() + 1}) {
                ReportingRule wrong = new ReportingRule(ReportingCycle.MONTH, rule, number, List.of());
                assertThatThrownBy(() -> wrong.requireValid(2026)).isInstanceOf(InvalidInputException.class);
            }
        }
        for (List<LocalDate> dates :
                List.of(List.<LocalDate>of(), List.of(LocalDate.of(2025, 12, 31)), List.of(LocalDate.of(2028, 1, 1)))) {
            ReportingRule wrong = new ReportingRule(ReportingCycle.DATES, DueDayRule.DAY_AFTER, 0, dates);
            assertThatThrownBy(() -> wrong.requireValid(2026)).isInstanceOf(InvalidInputException.class);
        }
    }
}
