package org.xiaohao.parsing.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.text.Marks;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;

/**
 * The words of a point: its title, and what it says besides.
 *
 * @param title up to the first full stop, or the short label that opens it
 * @param rest the words behind, may be empty
 */
record PointWords(Slice title, Slice rest) {

    // rule N18
    private static final Pattern LABEL = Pattern.compile(
            "([^\u3001\uFF0C,\uFF1B;\u3002:\uFF1A\\s\u3000]{2,16})[ \u3000]?" + Marks.COLON + "(?=[ \u3000]*\\S)");
    /** Labels that say that the title follows. */
    // rule N19
    private static final Pattern BEFORE_TITLE =
            Pattern.compile("(?:工作|重点|主要|具体|存在|反馈)?(?:任务|事项|项目|问题|工作|内容|标题|题目)(?:名称|内容|描述|表现)?");

    /** The words of a numbered point. */
    static PointWords of(Slice words) {
        Matcher label = LABEL.matcher(words.source()).region(words.start(), words.end());
        if (label.lookingAt() && namesPoint(label.group(1))) {
            Slice title = words.between(words.start(), label.end(1));
            return new PointWords(title, words.between(label.end(), words.end()).trim());
        }
        return upToStop(words);
    }

    /** The words of a cell, whose title is its first sentence. */
    static PointWords upToStop(Slice words) {
        int stop = words.source().indexOf('\u3002', words.start());
        boolean whole = stop < 0 || stop >= words.end();
        Slice title = whole ? words : words.between(words.start(), stop);
        return new PointWords(
                title.trim(),
                words.between(whole ? words.end() : stop + 1, words.end()).trim());
    }

    private static boolean namesPoint(String label) {
        return RoleLabel.ofHeading(label) == RoleLabel.OTHER
                && !BEFORE_TITLE.matcher(label).matches();
    }
}
