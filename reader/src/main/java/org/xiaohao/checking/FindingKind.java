package org.xiaohao.checking;

/** What a careful reader notices in a report. */
public enum FindingKind {
    /** Parts do not add up to their total. */
    PART_SUM(Severity.WARNING),
    /** A percentage contradicts the counts beside it. */
    RATE(Severity.WARNING),
    /** A change contradicts the values before and after. */
    GROWTH(Severity.WARNING),
    /** One fact with two numbers. */
    SAME_FACT(Severity.WARNING),
    /** Done at one place, not done at another. */
    CONTRADICTION(Severity.WARNING),
    /** A unit of measure that cannot be. */
    MAGNITUDE(Severity.WARNING),
    /** An event of another year that is told as this year's work. */
    DATE_OUTSIDE_YEAR(Severity.WARNING),
    /** A day that no calendar has. */
    DATE_IMPOSSIBLE(Severity.ERROR),
    /** A statutory part is absent. */
    MISSING_PART(Severity.ERROR),
    /** A statutory part of a sentence or two. */
    THIN_PART(Severity.WARNING),
    CAUSES_MISSING(Severity.WARNING),
    /** A heading with no text below it. */
    EMPTY_HEADING(Severity.ERROR),
    /** A number of a heading or point left out or used twice. */
    NUMBERING(Severity.WARNING),
    /** Half-width marks among Chinese signs; many of them are one finding. */
    HALF_WIDTH(Severity.WARNING),
    /** What was to be filled in and was not. */
    PLACEHOLDER(Severity.ERROR),
    /** A sentence that stands at another place as well. */
    DUPLICATE_SENTENCE(Severity.WARNING),
    /** Years of title, preamble, headings and plan disagree. */
    YEAR_MISMATCH(Severity.WARNING),
    /** Quotation marks or brackets that do not pair. */
    QUOTE_MARKS(Severity.WARNING);

    private final Severity severity;

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    /** How much it matters, unless the place says that it is less. */
    public Severity severity() {
        return severity;
    }
}
