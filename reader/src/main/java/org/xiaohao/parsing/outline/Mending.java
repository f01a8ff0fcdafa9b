package org.xiaohao.parsing.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.text.ChineseNumerals;
import org.xiaohao.text.Marks;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;

/**
 * Mends what pages, web sites and spreadsheets leave in a text, character by character so that offsets stay: page
 * numbers on lines of their own, tags of line breaks, bullets before labels, bars on lines of their own and line breaks
 * within quoted cells become blanks, a label in brackets becomes one with a colon, a half-width full stop within Chinese
 * words a full-width one, and a number on the line above a labelled title stands before the title.
 */
public final class Mending {

    // rule M02
    private static final Pattern BREAK = Pattern.compile("<br[ ]?/?>", Pattern.CASE_INSENSITIVE);
    // rule M03
    private static final Pattern BRACKETED_LABEL = Pattern.compile(
            "[\u3010\u3014\\[\uFF3B]([\u4E00-\u9FFF]{2,8})[\u3011\u3015\\]\uFF3D][ \u3000]*" + Marks.COLON + "?");
    // rule M04
    private static final Pattern BULLET_BEFORE_LABEL = Pattern.compile(
            "(?m)^[ \\t\u3000\u00A0]*([\u25AA\u25AB\u25CF\u25CB\u2022\u25C6\u25C7\u25A0\u25A1\u00B7\u25B2\u25BA\u27A2\u2605\u203B\uF06C\u2014*-]{1,2})"
                    + "(?=[ \\t\u3000]*([\u4E00-\u9FFF]{2,8})[ \u3000]*[:\uFF1A])");
    // rule M12
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)^#{1,6}(?= )|\\*\\*(?=[^*\\n]{1,200}\\*\\*)|(?<=[^*\\n\\s])\\*\\*");
    // rule M13
    private static final Pattern LABEL_AND_TAB =
            Pattern.compile("(?m)^[ \u3000]*([\u4E00-\u9FFF]{2,8})(\t)[^\t\\n|]{2,}$");
    // rule M14
    private static final Pattern LABEL_AND_DASH = Pattern.compile(
            "(?<![\u4E00-\u9FFF])([\u4E00-\u9FFF]{2,8})([\u2014\u2015\u2500]{1,2}|--)(?=[ \u3000]*[\u4E00-\u9FFF0-9])");
    // rule M11
    private static final Pattern SIGN_BEFORE_NUMBER = Pattern.compile(
            "(?m)^[ \\t\u3000\u00A0]*([\u2605\u2606\u25B2\u25B3\u25CF\u25C6\u25C7\u25A0\u25A1\u203B]{1,3})(?=[ \\t\u3000]*[0-9]{1,3}[.\u3001\uFF0E])");
    // rule M05
    private static final Pattern HALF_WIDTH_STOP = Pattern.compile(
            "[.\uFF0E](?<=[\u4E00-\u9FFF\u201D\uFF09)\u300B\"].)(?=[\u4E00-\u9FFF\u201C()\uFF08\uFF09\u300A\"]|[ \u3000]*\\r?$)",
            Pattern.MULTILINE);
    // rule M05
    private static final Pattern NUMBER_BEFORE = Pattern.compile(
            "(?:^|[\\s\u3000])[(\uFF08]?(?:第?[" + ChineseNumerals.DIGITS + "]{1,4}[\u4E00-\u9FFF]?)[)\uFF09]?$");
    // rule M06
    private static final Pattern LABELLED_TITLE = Pattern.compile(
            "(?m)^[ \\t\u3000]*([0-9]{1,3})[ \\t\u3000]*([.\u3001\uFF0E]?[ \\t\u3000]*\\r?\\n[ \\t\u3000]*"
                    + "(?:(?:工作|重点|主要|具体)?(?:任务|事项|项目|工作)(?:名称|内容)?|(?:存在|具体|主要)?问题(?:描述)?)[:\uFF1A][ \\t\u3000]*)(?=\\S)");

    // rule M03
    private static final Pattern OTHER_LABEL = Pattern.compile(
            "(?:项目|任务|事项|问题)(?:名称|内容|描述)|(?:主要|工作|整改|目标|具体|重点)(?:任务|内容|目标|措施|举措|要求)|.{2,6}(?:单位|部门|科室|领导|人员?|电话|方式)");

    // rule M15
    private static final Pattern SHORT_LABEL = Pattern.compile("牵头|主办|主责|责任|承办|配合|协办|协同|协助|会办|参与|内容|目标|措施|举措|要求|标准|成果");

    private Mending() {}

    public static String of(String text) {
        StringBuilder mended = new StringBuilder(text);
        PageMarks.blank(text, mended);
        CopiedCells.mend(text, mended);
        Matcher tag = all(BREAK, text, "<");
        while (tag.find()) {
            Marks.blank(mended, tag.start(), tag.end());
        }
        Matcher markdown = all(MARKDOWN, text, "#*");
        while (markdown.find()) {
            Marks.blank(mended, markdown.start(), markdown.end());
        }
        Matcher sign = all(SIGN_BEFORE_NUMBER, text, "\u2605\u2606\u25B2\u25B3\u25CF\u25C6\u25C7\u25A0\u25A1\u203B");
        while (sign.find()) {
            Marks.blank(mended, sign.start(1), sign.end(1));
        }
        Matcher value = all(LABEL_AND_TAB, text, "\t");
        while (value.find()) {
            if (isLabel(value.group(1))) {
                mended.setCharAt(value.start(2), '\uFF1A');
            }
        }
        Matcher dashed = all(LABEL_AND_DASH, text, "\u2014\u2015\u2500-");
        while (dashed.find()) {
            if (RoleLabel.ofHeading(dashed.group(1)) != RoleLabel.OTHER) {
                Marks.blank(mended, dashed.start(2), dashed.end(2));
                mended.setCharAt(dashed.start(2), '\uFF1A');
            }
        }
        mendStops(text, mended);
        Matcher bullet = all(
                BULLET_BEFORE_LABEL,
                text,
                "\u25AA\u25AB\u25CF\u25CB\u2022\u25C6\u25C7\u25A0\u25A1\u00B7\u25B2\u25BA\u27A2\u2605\u203B\uF06C\u2014*-");
        while (bullet.find()) {
            if (isLabel(bullet.group(2))) {
                Marks.blank(mended, bullet.start(1), bullet.end(1));
            }
        }
        Matcher title = LABELLED_TITLE.matcher(text);
        while (title.find()) {
            Marks.blank(mended, title.start(2), title.end(2));
            mended.setCharAt(title.start(2), '\uFF0E');
        }
        Matcher label = all(BRACKETED_LABEL, text, "\u3010\u3014[\uFF3B");
        while (label.find()) {
            String words = label.group(1);
            if (isLabel(words) || SHORT_LABEL.matcher(words).matches()) {
                Marks.blank(mended, label.start(), label.start(1));
                Marks.blank(mended, label.end(1), label.end());
                mended.setCharAt(label.end(1), '\uFF1A');
            }
        }
        return mended.toString();
    }

    /** All places of a pattern in a text; none where the text lacks the characters of which each has one. */
    private static Matcher all(Pattern pattern, String text, String characters) {
        return pattern.matcher(Slice.of(text).holdsAny(characters) ? text : "");
    }

    private static boolean isLabel(String words) {
        return RoleLabel.ofHeading(words) != RoleLabel.OTHER
                || OTHER_LABEL.matcher(words).matches();
    }

    private static void mendStops(String text, StringBuilder mended) {
        Matcher stop = HALF_WIDTH_STOP.matcher(text);
        while (stop.find()) {
            String before = text.substring(Math.max(0, stop.start() - 8), stop.start());
            if (!NUMBER_BEFORE.matcher(before).find()) {
                mended.setCharAt(stop.start(), '\u3002');
            }
        }
    }
}
