package org.xiaohao.supervision;

import java.util.List;
import java.util.Map;

/**
 * Of which tasks units are reminded, and which are left out.
 *
 * @param tasks how many tasks were asked about
 * @param reminded of how many of them a unit is reminded
 * @param reminders how many reminders that takes: one for each late thing of each unit
 * @param units the short names of these units
 * @param leftOut how many tasks are left out, by the reason
 */
public record TaskReminders(int tasks, int reminded, int reminders, List<String> units, Map<LeftOut, Integer> leftOut) {

    public TaskReminders {
        units = List.copyOf(units);
        leftOut = Map.copyOf(leftOut);
    }
}
