package org.xiaohao.parsing.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.text.Slice;

/** What is said of a list of units or of its tasks, and never part of a name. */
final class Remarks {

    // rule U15
    private static final Pattern ONLY = Pattern.compile(
            "(?:以下|下列|后续)(?:均|各项|同).*|(?:下文|以下)?不再(?:一一)?(?:列出|列明|标注|赘述)|(?:并)?结合(?:本地|本单位|本部门|各自)?实际.*|按(?:各自)?(?:职责|职能)(?:分工)?");
    // rule U15
    private static final Pattern AT_END = Pattern.compile("(?:要|应)?结合(?:本地|本单位|本部门|各自|自身)*实际$");

    /** What minutes say before what was decided. */
    // rule S16
    private static final Pattern MEETING = Pattern.compile("会议(?:要求|明确|议定|决定|强调|指出|同意)[\uFF0C,\uFF1A:]");

    /** Words by which a sentence says that it holds for what stands above it. */
    // rule S19
    private static final Pattern ABOVE =
            Pattern.compile("(?:以上|上述|前述|本[项条]|该项|此项|各项)(?:各?项)?(?:工作)?(?:任务|工作|事项|内容|措施)?(?=由)");

    private Remarks() {}

    /** Whether the words are nothing but a remark. */
    static boolean isOnly(Slice words) {
        return ONLY.matcher(words.text()).matches();
    }

    /** The words without a remark at their end. */
    static Slice without(Slice words) {
        Matcher remark = AT_END.matcher(words.source()).region(words.start(), words.end());
        return remark.find() ? words.between(words.start(), remark.start()).trim() : words;
    }

    /** A sentence without the words that say that a meeting decided it, or what it is about. */
    static Slice withoutOpening(Slice sentence) {
        return without(ABOVE, without(MEETING, sentence));
    }

    private static Slice without(Pattern opening, Slice sentence) {
        Matcher said = opening.matcher(sentence.source()).region(sentence.start(), sentence.end());
        return said.lookingAt() ? sentence.between(said.end(), sentence.end()) : sentence;
    }
}
