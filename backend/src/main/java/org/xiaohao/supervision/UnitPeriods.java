package org.xiaohao.supervision;

import java.util.List;

/**
 * A row of the map of units and periods.
 *
 * @param entered how many of its reports in force the office entered for it, since it has no account
 */
public record UnitPeriods(long orgUnitId, String unitName, List<PeriodCell> cells, int entered) {

    public UnitPeriods {
        cells = List.copyOf(cells);
    }

    /** Whether anything of the unit came late or is missing. */
    public boolean hasIrregularity() {
        return cells.stream().anyMatch(cell -> cell.late() > 0 || cell.missing() > 0);
    }
}
