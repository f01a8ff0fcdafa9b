package org.xiaohao.checking;

/** What a careful reader notices in a report. */
public enum FindingKind {
    /** Parts do not add up to their total. */
    PART_SUM,
    /** A percentage contradicts the counts beside it. */
    RATE,
    /** A change contradicts the values before and after. */
    GROWTH,
    /** One fact with two numbers. */
    SAME_FACT,
    /** Done at one place, not done at another. */
    CONTRADICTION,
    /** A unit of measure that cannot be. */
    MAGNITUDE,
    DATE_OUTSIDE_YEAR,
    /** A day that no calendar has. */
    DATE_IMPOSSIBLE,
    /** A unit that the register does not know. */
    UNIT_NAME,
    /** A statutory part is absent. */
    MISSING_PART,
    CAUSES_MISSING,
    EMPTY_HEADING,
    NUMBERING,
    HALF_WIDTH,
    PLACEHOLDER,
    DUPLICATE_SENTENCE,
    YEAR_MISMATCH,
    QUOTE_MARKS
}
