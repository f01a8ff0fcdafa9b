package org.xiaohao.plan.importing;

import java.util.regex.Pattern;

/** The order rule "the unit listed first is the lead unit". */
final class LeadRule {

    private static final Pattern RULE =
            Pattern.compile("(?:(?:位列|排列|排名|排序|列|排|居)(?:在|于|为)?(?:第一|首|最前)[位个名面]?|第一[位个]|首位)(?:的|者)?"
                    + "[^\u3002\uFF1B;\uFF0C,]{0,10}?(?:为|是)(?:牵头|主办|主责)");
    private static final Pattern BELOW = Pattern.compile("(?:以下|下|后)[均皆]?同");

    private LeadRule() {}

    static boolean statedIn(Slice text) {
        return RULE.matcher(text.source()).region(text.start(), text.end()).find();
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
