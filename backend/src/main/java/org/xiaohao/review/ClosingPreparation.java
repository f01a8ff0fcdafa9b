package org.xiaohao.review;

import java.util.List;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.progress.IndicatorProgress;
import org.xiaohao.progress.PieceStanding;

/**
 * What an application for closing begins with.
 *
 * @param summary what approved entries say, as a first wording; empty where there are none
 * @param indicators the targets with what was reported on them
 * @param units the other units, in document order
 * @param pieces the required pieces of evidence with what the entries in force hand in
 */
public record ClosingPreparation(
        String summary, List<IndicatorProgress> indicators, List<UnitStanding> units, List<PieceStanding> pieces) {

    public ClosingPreparation {
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
        pieces = List.copyOf(pieces);
    }

    /** The units that never reported. */
    public List<UnitStanding> silent() {
        return units.stream()
                .filter(unit -> !unit.reported() && unit.state() != AssignmentState.NOT_APPLICABLE)
                .toList();
    }

    /**
     * How a unit's part stands.
     *
     * @param reported whether anything it reported was approved
     */
    public record UnitStanding(long orgUnitId, String unitName, AssignmentState state, boolean reported) {}
}
