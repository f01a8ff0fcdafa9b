package org.xiaohao.text;

/**
 * A number at the beginning of a line.
 *
 * @param rule the way of numbering
 * @param printed the number without its closing dot or comma
 * @param ordinal its value
 * @param rest what follows the number and its closing mark
 */
public record NumberMark(NumberingRule rule, Slice printed, int ordinal, Slice rest) {

    /** Whether numbers of its kind go up by one; bullets and the numbers of papers do not. */
    public boolean counts() {
        return rule != NumberingRule.BULLET
                && !(rule == NumberingRule.ITEM && !printed.isEmpty() && printed.at(printed.end() - 1) == '号');
    }

    /** Whether white space stands between the closing mark and the text. */
    public boolean spaced() {
        return rest.start() > printed.end() && Marks.isBlank(rest.at(rest.start() - 1));
    }
}
