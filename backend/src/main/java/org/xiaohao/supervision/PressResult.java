package org.xiaohao.supervision;

import java.util.List;

/**
 * What came of pressing units.
 *
 * @param reminders of how many things they were reminded
 * @param units how many units were pressed
 * @param unreached how many of these have nobody who can open it
 * @param answered how many units were left out because they have answered or asked for a later day
 * @param today how many units were left out because they were pressed as strongly today
 * @param letters the ids of the letters that were sent, by their numbers
 */
public record PressResult(int reminders, int units, int unreached, int answered, int today, List<Long> letters) {

    public PressResult {
        letters = List.copyOf(letters);
    }
}
