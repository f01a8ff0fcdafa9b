package org.xiaohao.supervision;

import java.time.LocalDate;

/**
 * What the rules will do on a day for one unit, as far as it is known now: who reports until then is not pressed.
 *
 * @param proposed whether the rules put it to the office instead of doing it
 * @param items how many things it is about
 */
public record LadderForecast(
        LocalDate day, ReminderKind step, boolean proposed, long orgUnitId, String unitName, int items) {}
