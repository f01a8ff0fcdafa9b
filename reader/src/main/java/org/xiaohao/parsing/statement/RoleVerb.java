package org.xiaohao.parsing.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.Slice;

/**
 * The verb behind units that says what they do, with its adverbs.
 *
 * @param role the role it gives
 * @param start where it begins
 * @param assigns whether it says that somebody answers for something, rather than that something is carried out
 */
record RoleVerb(NamedRole role, int start, boolean assigns) {

    /** Longest phrase that is looked at, so that reading stays linear. */
    private static final int REACH = 40;

    private static final String ADVERBS = "(?:(?:按照|按|依照|依|根据)?(?:各自|工作|法定|部门|单位)*(?:职责|职能|分工)(?:任务|范围|要求)?(?:做好)?"
            + "|共同|均要?|分别|具体|分工|各自|联合|协同|密切|积极|统筹|组织|抓好|做好|总|主要|等)*";
    private static final String OBJECT = "(?:负责|落实|实施|推进|抓总|组织实施|完成|落实到位|做好|配合|参与|协助|相关工作|工作)*";
    /** Characters with which such a phrase ends, and line breaks, before which it may end as well. */
    private static final String ENDS = "头办总责实施进成位好合与助作加同持行\n\r\u0085\u2028\u2029";
    // rule S04
    private static final Pattern PATTERN = Pattern.compile(ADVERBS + "(?:(?<lead>牵头|主办|抓总)" + OBJECT
            + "|(?<supporting>配合|参与|参加|协办|协助|协同|支持)" + OBJECT
            + "|(?<responsible>(?<work>落实|实施|组织实施|推进|执行)|负责|承办)(?:落实|实施|推进|完成|相关工作)*)$");

    /** The verb with which the slice ends, null when it ends with none. */
    static @Nullable RoleVerb endOf(Slice piece) {
        if (piece.isEmpty() || ENDS.indexOf(piece.at(piece.end() - 1)) < 0) {
            return null;
        }
        int from = Math.max(piece.start(), piece.end() - REACH);
        Matcher matcher = PATTERN.matcher(piece.source()).region(from, piece.end());
        if (!matcher.find()) {
            return null;
        }
        if (matcher.group("lead") != null) {
            return new RoleVerb(NamedRole.LEAD, matcher.start(), true);
        }
        NamedRole role = matcher.group("supporting") != null ? NamedRole.SUPPORTING : NamedRole.RESPONSIBLE;
        return new RoleVerb(role, matcher.start(), matcher.group("work") == null);
    }
}
