package org.xiaohao.supervision;

/**
 * A unit whose reports of a plan look so regular that they may say nothing; a question to the office, no finding.
 *
 * @param sign what is seen
 * @param reports how many reports it rests on
 */
public record QuietRecord(long orgUnitId, String unitName, Sign sign, int reports) {

    /** What may mean that reporting has become a form. */
    public enum Sign {
        /** Nearly everything of the last three periods came in time. */
        ALWAYS_IN_TIME,
        /** Reports on many tasks were handed in within one minute. */
        AT_ONCE,
        /** Reports of the last period are word for word those of the one before. */
        COPIED
    }
}
