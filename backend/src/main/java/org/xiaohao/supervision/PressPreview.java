package org.xiaohao.supervision;

import java.util.List;

/**
 * What pressing would do; nothing has been done.
 *
 * @param units every unit that something chosen waits for, in the order of the register
 */
public record PressPreview(List<PressUnit> units) {

    public PressPreview {
        units = List.copyOf(units);
    }

    /** How many units something would be sent to. */
    public int going() {
        return (int) units.stream().filter(unit -> unit.leftOut() == null).count();
    }

    /** How many of these have nobody who can open it. */
    public int unreached() {
        return (int) units.stream()
                .filter(unit -> unit.leftOut() == null && !unit.hasPeople())
                .count();
    }

    /** How many would be left out for this reason. */
    public int leftOut(LeftOut why) {
        return (int) units.stream().filter(unit -> unit.leftOut() == why).count();
    }
}
