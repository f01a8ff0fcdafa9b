package org.xiaohao.supervision;

/**
 * The rules by which units are pressed without anybody's doing.
 *
 * @param active whether they are followed; paused otherwise
 * @param nudge before the day: how many days before it; 0 for no such step
 * @param urge after the day: how many days after it, at least 1; 0 for no such step
 * @param letter after that: how many days after the day, at least 1
 * @param letterAct what happens then
 * @param copyHeads whether the unit's head is urged together with its clerks
 * @param copyLeaders whether the leaders are told of letters
 * @param askFirst whether what a unit has answered, or has asked a later day for, is put to the office instead
 * @param quietFrom from which minute of the day on nothing is sent
 * @param quietUntil until which minute of the day nothing is sent
 * @param restDays whether nothing is sent on a day that is no working day
 * @param escalateDays after how many working days what nobody reviewed is told to who is next above; 0 for never
 */
public record LadderRules(
        boolean active,
        Days nudge,
        Days urge,
        Days letter,
        LetterAct letterAct,
        boolean copyHeads,
        boolean copyLeaders,
        boolean askFirst,
        int quietFrom,
        int quietUntil,
        boolean restDays,
        int escalateDays) {

    /** Paused; three days before, the day after, five working days after to the office; nothing at night and on rest days. */
    public static final LadderRules USUAL = new LadderRules(
            false,
            new Days(3, false),
            new Days(1, false),
            new Days(5, true),
            LetterAct.PROPOSE,
            true,
            true,
            true,
            18 * 60,
            8 * 60 + 30,
            true,
            5);

    /**
     * How many days.
     *
     * @param working whether only working days count
     */
    public record Days(int count, boolean working) {}

    /** Whether nothing is sent in this minute of the day; the time of quiet may go over midnight. */
    boolean isQuiet(int minute) {
        if (quietFrom == quietUntil) {
            return false;
        }
        return quietFrom < quietUntil
                ? minute >= quietFrom && minute < quietUntil
                : minute >= quietFrom || minute < quietUntil;
    }
}
