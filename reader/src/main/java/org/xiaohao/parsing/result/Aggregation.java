package org.xiaohao.parsing.result;

import java.util.Set;
import org.xiaohao.parsing.result.ParsedIndicator.Comparison;

/** How the figures that units report on an indicator become one. */
public enum Aggregation {
    /** Events, people, cases, papers, money: all entries together. */
    SUM,
    /** A stock: the latest figure of each unit, these together. */
    LATEST,
    /** The largest figure of all entries. */
    MAX,
    /** A rate is never added up: it is recomputed from its two counts. */
    RATIO,
    /** The last figure that anybody reported, alone. */
    ONE;

    private static final Set<String> RATES = Set.of("%", "\u4E2A\u767E\u5206\u70B9");
    private static final Set<String> LENGTHS_OF_TIME =
            Set.of("\u4E2A\u5DE5\u4F5C\u65E5", "\u5929", "\u65E5", "\u5C0F\u65F6", "\u5206\u949F");

    /**
     * What to begin with; a person may choose another one. Whether people and houses are counted anew each time or as a
     * stock, no classifier tells.
     */
    public static Aggregation proposedFor(String classifier, Comparison comparison) {
        if (RATES.contains(classifier)) {
            return RATIO;
        }
        // An upper bound of time holds for each case: the longest one tells.
        return comparison == Comparison.AT_MOST && LENGTHS_OF_TIME.contains(classifier) ? MAX : SUM;
    }
}
