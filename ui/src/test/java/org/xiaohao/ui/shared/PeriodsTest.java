package org.xiaohao.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.plan.ReportingCycle;

class PeriodsTest {

    @ParameterizedTest
    @EnumSource(ReportingCycle.class)
    void everyPeriodOfAYearHasANameOfItsOwn(ReportingCycle cycle) {
        Set<String> names = new HashSet<>();
        int most = cycle.isOfCalendar() ? cycle.periodsPerYear() : cycle == ReportingCycle.ONCE ? 1 : 24;
        for (int sequence = 1; sequence <= most; sequence++) {
            names.add(Periods.label(cycle, sequence));
        }

        assertThat(names).hasSize(most).noneMatch(name -> name.startsWith("!"));
    }
}
