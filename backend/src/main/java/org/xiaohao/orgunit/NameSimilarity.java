package org.xiaohao.orgunit;

import java.util.regex.Pattern;
import org.xiaohao.text.Bigrams;

/** How alike two names in normal form are. */
final class NameSimilarity {

    /** From here on a name is worth showing to a person. */
    static final double ALIKE = 0.5;

    private static final double SAME_CORE = 0.9;

    /** 区, 市, 县 in front; 委 of the party committee stays with what follows it. */
    private static final Pattern AREA = Pattern.compile("^(?:全)?[\\u533a\\u5e02\\u53bf\\u5dde\\u7701]");

    /** 局, 委员会, 委, 办公室, 办, 中心, 政府, 人民政府, 部门 at the end. */
    private static final Pattern ENDING =
            Pattern.compile("(?:\\u5c40|\\u59d4\\u5458\\u4f1a|\\u59d4|\\u529e\\u516c\\u5ba4"
                    + "|\\u529e|\\u4e2d\\u5fc3|\\u4eba\\u6c11\\u653f\\u5e9c|\\u653f\\u5e9c)$");

    private NameSimilarity() {}

    /**
     * Returns 1 for equal names, 0.9 for names that differ only in the area in front and the kind of body at the end,
     * else the share of letter pairs that both have (Dice), or of the letters of the shorter name that the longer one
     * has in the same order, as abbreviations have, whichever is more.
     */
    static double between(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        String left = core(one);
        String right = core(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        if (left.equals(right)) {
            return SAME_CORE;
        }
        return Math.min(SAME_CORE, Math.max(Bigrams.of(left).likeness(Bigrams.of(right)), abbreviation(left, right)));
    }

    private static String core(String name) {
        return ENDING.matcher(AREA.matcher(name).replaceFirst("")).replaceFirst("");
    }

    private static double abbreviation(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int found = 0;
        int from = 0;
        for (int i = 0; i < shorter.length(); i++) {
            int at = longer.indexOf(shorter.charAt(i), from);
            if (at >= 0) {
                found++;
                from = at + 1;
            }
        }
        return found == shorter.length() && found >= 2 ? 0.5 + 0.4 * found / longer.length() : 0;
    }
}
