package org.xiaohao.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.shared.InvalidInputException;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.of(HolidayFile.shipped());

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void holidaysAreFreeAndMakeUpDaysAreWorkedOn() {
        assertThat(calendar.isWorkingDay(day("2026-10-01"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-10-10")))
                .as("a Saturday that is made up")
                .isTrue();
        assertThat(calendar.isWorkingDay(day("2026-10-11"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-10-12"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2018-12-29")))
                .as("of the paper of 2019")
                .isTrue();
    }

    @Test
    void theNthWorkingDayPassesOverAHoliday() {
        assertThat(calendar.plus(day("2026-09-30"), 0)).isEqualTo(day("2026-09-30"));
        assertThat(calendar.plus(day("2026-09-30"), 1)).isEqualTo(day("2026-10-08"));
        assertThat(calendar.plus(day("2026-09-30"), 3)).isEqualTo(day("2026-10-10"));
        assertThat(calendar.plus(day("2026-09-30"), 4)).isEqualTo(day("2026-10-12"));
    }

    @Test
    void aYearWithoutAPaperSaysSoAndKnowsItsWeekends() {
        assertThat(calendar.isAnnounced(day("2019-01-01"))).isTrue();
        assertThat(calendar.isAnnounced(day("2025-12-31"))).isTrue();
        assertThat(calendar.isAnnounced(day("2026-12-24"))).isTrue();
        assertThat(calendar.isAnnounced(day("2026-12-31")))
                .as("the paper of 2027 may name it")
                .isFalse();
        assertThat(calendar.isAnnounced(day("2018-12-29")))
                .as("the paper of 2019 names it")
                .isTrue();
        assertThat(calendar.isAnnounced(day("2027-10-01"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2027-10-01"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2027-10-02"))).isFalse();
    }

    @Test
    void ofTwoPapersThatNameADayTheLaterOneHolds() {
        SpecialDay off = new SpecialDay(2026, day("2026-12-31"), "元旦", SpecialDay.DayKind.OFF, "");
        SpecialDay work = new SpecialDay(2027, day("2026-12-31"), "元旦", SpecialDay.DayKind.WORK, "");
        assertThat(WorkCalendar.of(List.of(work, off)).isWorkingDay(day("2026-12-31")))
                .isTrue();
    }

    @Test
    void aDayKeepsTheWorkingDaysThatAreLeftUntilIt() {
        WorkCalendar before = WorkCalendar.of(List.of());
        LocalDate today = day("2026-09-29");
        assertThat(before.between(today, day("2026-10-02"))).isEqualTo(3);
        assertThat(calendar.moved(day("2026-10-02"), before, today)).isEqualTo(day("2026-10-09"));
        assertThat(calendar.moved(day("2026-09-28"), before, today)).isEqualTo(day("2026-09-28"));
    }

    @Test
    void eachShippedYearHasItsPaper() {
        assertThat(HolidayFile.shipped())
                .extracting(SpecialDay::year)
                .contains(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(HolidayFile.shipped()).allMatch(day -> day.source().contains("gov.cn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "date,year\n2027,2027-01-01,元旦,off,",
                "year,date,name,kind,source\n2027,2027-02-30,春节,off,",
                "year,date,name,kind,source\n2027,2027-01-01,元旦,holiday,",
                "year,date,name,kind,source\n2027,2027-01-01,,off,",
                "year,date,name,kind,source\n2027,2030-01-01,元旦,off,",
                "year,date,name,kind,source\n2027,2027-01-01",
                "year,date,name,kind,source\n2027,2027-01-01,元旦,off,\n2027,2027-01-01,元旦,off,"
            })
    void aFileThatCannotBeReadIsRefused(String file) {
        assertThatThrownBy(() -> HolidayFile.read(file)).isInstanceOf(InvalidInputException.class);
    }
}
