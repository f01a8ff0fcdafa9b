package org.xiaohao.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@RecordApplicationEvents
class HolidayServiceTest {

    private static final String PAPER =
            "\uFEFFyear,date,name,kind,source\n2027,2027-01-01,元旦,off,某通知\n" + "2027,2027-01-02,元旦,work,某通知\n";

    private final HolidayService holidays;
    private final WorkingDays workingDays;
    private final Fixtures fixtures;

    @Autowired
    HolidayServiceTest(HolidayService holidays, WorkingDays workingDays, Fixtures fixtures) {
        this.holidays = holidays;
        this.workingDays = workingDays;
        this.fixtures = fixtures;
    }

    @Test
    void theNextYearsPaperIsAddedWhenItComesOutAndIsNobodyElses() {
        TestJurisdiction here = fixtures.jurisdiction();
        TestJurisdiction there = fixtures.jurisdiction();
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        fixtures.actingAs(here.office());
        assertThat(holidays.years()).first().satisfies(next -> {
            assertThat(next.year()).isEqualTo(2027);
            assertThat(next.announced()).isFalse();
            assertThat(next.days()).isEmpty();
        });
        assertThat(holidays.take(PAPER)).containsExactly(2027);
        assertThat(holidays.take(PAPER)).as("again").containsExactly(2027);
        assertThat(workingDays.of(here.id()).isWorkingDay(newYear)).isFalse();
        assertThat(workingDays.of(here.id()).isWorkingDay(newYear.plusDays(1))).isTrue();
        assertThat(workingDays.of(here.id()).isAnnounced(newYear)).isTrue();
        assertThat(workingDays.of(there.id()).isAnnounced(newYear)).isFalse();
        assertThat(holidays.years().getFirst().own()).isTrue();
        holidays.remove(2027);
        assertThat(workingDays.of(here.id()).isAnnounced(newYear)).isFalse();
        assertThatThrownBy(() -> holidays.remove(2027)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theYearsOfAFileAreTakenOneAfterTheOtherSoThatNoDayMovesTwice(ApplicationEvents told) {
        fixtures.actingAs(fixtures.jurisdiction().office());
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        assertThat(holidays.take(PAPER + "2028,2028-01-03,元旦,off,\n")).containsExactly(2027, 2028);
        assertThat(told.stream(HolidaysChanged.class))
                .extracting(HolidaysChanged::year, event -> event.before().isAnnounced(newYear))
                .containsExactly(tuple(2027, false), tuple(2028, true));
    }

    @Test
    void aBrokenFileChangesNothing() {
        TestJurisdiction here = fixtures.jurisdiction();
        fixtures.actingAs(here.admin());
        holidays.take(PAPER);
        assertThatThrownBy(() -> holidays.take(PAPER + "2027,2027-13-01,元旦,off,\n"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(holidays.years().getFirst().days()).hasSize(2);
    }
}
