package org.xiaohao.plan.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what pages and web sites leave in a text, character by character so that offsets stay: page numbers on lines of
 * their own and tags of line breaks become blanks, a label in brackets becomes one with a colon.
 */
final class Mending {

    private static final String DASH = "[-\u2014\u2013\u2015\uFF0D\u2500\u00B7]";
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^[ \\t\u3000\u00A0]*(?:" + DASH
            + "{1,2}[ \u3000]*[0-9]{1,4}[ \u3000]*" + DASH
            + "{1,2}|第[ \u3000]*[0-9]{1,4}[ \u3000]*页(?:[ \u3000,\uFF0C/]*共[ \u3000]*[0-9]{1,4}[ \u3000]*页)?"
            + "|[0-9]{1,4}[ ]*/[ ]*[0-9]{1,4})[ \\t\u3000\u00A0]*(?=\\r?$)");
    private static final Pattern BREAK = Pattern.compile("<br[ ]?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED_LABEL = Pattern.compile(
            "[\u3010\u3014\\[\uFF3B]([\u4E00-\u9FFF]{2,8})[\u3011\u3015\\]\uFF3D][ \u3000]*" + Marks.COLON + "?");
    private static final Pattern OTHER_LABEL = Pattern.compile("(?:主要|工作|整改|目标|具体|重点)(?:任务|内容|目标|措施|举措|要求)");

    private Mending() {}

    static String of(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (Pattern blank : new Pattern[] {PAGE_NUMBER, BREAK}) {
            Matcher matcher = blank.matcher(text);
            while (matcher.find()) {
                fill(mended, matcher.start(), matcher.end());
            }
        }
        Matcher label = BRACKETED_LABEL.matcher(text);
        while (label.find()) {
            String words = label.group(1);
            if (RoleLabel.ofHeading(words) != RoleLabel.OTHER
                    || OTHER_LABEL.matcher(words).matches()) {
                fill(mended, label.start(), label.start(1));
                fill(mended, label.end(1), label.end());
                mended.setCharAt(label.end(1), '\uFF1A');
            }
        }
        return mended.toString();
    }

    private static void fill(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, '\u3000');
        }
    }
}
