package org.xiaohao.parsing.statement;

import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.text.Slice;

/** How a document says which of the units of a list lead: the one listed first, or those with a mark beside them. */
public final class LeadRule {

    /** Signs that documents set beside the names of lead units. */
    static final String SIGNS = "\u25B2\u25B3\u2605\u2606\u203B\u25CF\u25C6\u25A0*\uFF0A#\uFF03\u221A";

    // rule S10
    private static final Pattern MARK = Pattern.compile("[" + SIGNS + "][\u201D\u2019\"'\uFF09)]?(?:的|者|号|符号|标[记识注志])*"
            + "[^\u3002\uFF1B;\uFF0C,]{0,8}?(?:[为是系]|表示)[^\u3002\uFF1B;\uFF0C,]{0,4}?(?:牵头|主办|主责)");

    /** One of them stands in every rule on the order of units; most lines have none, and the pattern is slow. */
    private static final List<String> FIRST = List.of("第一", "首", "最前");

    // rule S07
    private static final Pattern RULE =
            Pattern.compile("(?:(?:位列|排列|排名|排序|列|排|居)(?:在|于|为)?(?:第一|首|最前)[位个名面]?|第一[位个]|首位)(?:的|者)?"
                    + "[^\u3002\uFF1B;\uFF0C,]{0,10}?(?:为|是)(?:牵头|主办|主责|主要责任|第一责任|主要负责)");
    // rule S08
    private static final Pattern REST =
            Pattern.compile("其[余他它](?:的|者)?[^\u3002\uFF1B;\uFF0C,]{0,6}?(?:为|是)(?:主要)?(?:配合|协办|参与|参加|协助)");
    // rule S09
    private static final Pattern BELOW = Pattern.compile("(?:以下|下|后)[均皆]?同");

    private LeadRule() {}

    public static boolean statedIn(Slice text) {
        return text.holdsAny(FIRST)
                && RULE.matcher(text.source()).region(text.start(), text.end()).find();
    }

    /** Whether the words say that the units behind the first assist. */
    public static boolean restAssists(Slice text) {
        return text.holdsAny("其")
                && REST.matcher(text.source()).region(text.start(), text.end()).find();
    }

    /** Whether the words say that a sign marks the lead units. */
    public static boolean marksStatedIn(Slice text) {
        return text.holdsAny(SIGNS)
                && MARK.matcher(text.source()).region(text.start(), text.end()).find();
    }

    /** Whether the words say that the rule goes on below. */
    static boolean holdsBelow(Slice text) {
        return BELOW.matcher(text.source()).region(text.start(), text.end()).find();
    }

    /** Whether the piece is nothing but "the same below". */
    static boolean isBelowOnly(Slice piece) {
        return BELOW.matcher(piece.source()).region(piece.start(), piece.end()).matches();
    }
}
