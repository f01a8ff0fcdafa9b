package org.xiaohao.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which Chinese official documents number their points, from the outermost to the innermost. */
public enum NumberingRule {
    // rule N01
    CHAPTER("(第([" + ChineseNumerals.DIGITS + "]{1,4})(?:[编章部]分?|(?:[类批]|阶段)(?=[ \t\u3000:\uFF1A\u3001\uFF0E.]+"
            + "[\u4E00-\u9FFF\u201C\u300A])))[:\uFF1A\u3001\uFF0E.]?[\\s\u3000]*"),
    // rule N02
    SECTION("(第([" + ChineseNumerals.DIGITS + "]{1,4})节)[\\s\u3000]*"),
    // rule N16
    ROMAN("(([\u2160-\u216B]))[ \u3000]?[.\u3001\uFF0E][\\s\u3000]*"),
    // rule N03
    ARTICLE("(第([" + ChineseNumerals.DIGITS + "]{1,5}|[0-9]{1,3})条)[\\s\u3000]*"),
    // rule N04
    HAN_COMMA("(([" + ChineseNumerals.DIGITS + ChineseNumerals.FORMAL
            + "]{1,4}))[ \u3000]?[\u3001\uFF0E.][\\s\u3000]*(?![" + ChineseNumerals.DIGITS + "]{1,4}\u3001)"),
    // rule N05
    HAN_BRACKET("([(\uFF08][ \u3000]*([" + ChineseNumerals.DIGITS + "]{1,4})[ \u3000]*[)\uFF09]|[\u3220-\u3229])"
            + "[\u3001\uFF0E.]?[\\s\u3000]*"),
    /** A word with a number, as in "problem 1:". */
    // rule N06
    TOPIC("((?:问题|任务|事项|项目|建议|提案)[ \u3000]?(?:[0-9]{1,2}[-\u2013\u2014\uFF0D])?(["
            + ChineseNumerals.DIGITS + "]{1,3}|[0-9\uFF10-\uFF19]{1,3}))"
            + "(?:[:\uFF1A\u3001\uFF0E.][\\s\u3000]*|[\\s\u3000]+)"),
    /** A number with words around it, as in "item no. 3" or "[place 3]". */
    // rule N07
    ITEM("((?:[\u4E00-\u9FFF]{2,4})?第[ \u3000]?(" + numerals() + ")[ \u3000]?[项件号](?=[ \t\u3000:\uFF1A\u3001\uFF0E.]+"
            + "[\u4E00-\u9FFF\u201C\u300A])|[\u3010\u3014][\u4E00-\u9FFF]{1,4}[ \u3000]?(" + numerals()
            + ")[\u3011\u3015])"
            + "[:\uFF1A\u3001\uFF0E.]?[ \t\u3000]*"),
    // rule N08
    ARABIC("(([0-9\uFF10-\uFF19]{1,3}))[ \u3000]?[.\uFF0E\u3001][\\s\u3000]*(?:(?![0-9\uFF10-\uFF19])|(?=20[0-9]{2}年"
            + "|[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初前]|[上中下]旬)))"),
    // rule N17
    LETTER("(([A-H]))[ \u3000]?[.\u3001\uFF0E)\uFF09][\\s\u3000]*(?=[\u4E00-\u9FFF\u201C\u300A])"),
    // rule N09
    DECIMAL(decimal(1)),
    // rule N10
    DECIMAL_OF_THREE(decimal(2)),
    // rule N11
    DECIMAL_OF_FOUR(decimal(3)),
    // rule N12
    ARABIC_BRACKET("([(\uFF08]?([0-9\uFF10-\uFF19]{1,3})[)\uFF09]|[\u2474-\u2487])[\u3001\uFF0E.]?[\\s\u3000]*"),
    // rule N13
    CIRCLED("([\u2460-\u2473])[\u3001\uFF0E.]?[\\s\u3000]*"),
    /** A dash or dot in the place of a number. */
    // rule N14
    BULLET(
            "()(?:[\u2014\u2015\u2500]{1,3}|[\u25CF\u2022\u25C6\u25A0\u25AA\u203B\u00B7\uF06C\u25B2\u2605\u25B6\u25B8\u25BA\u27A4\u27A2\u25C7\u2756\u2714\u2713\u261E])\uFE0F?[\\s\u3000]*"
                    + "(?=[\u4E00-\u9FFF\u201C\u300A]|[0-9]{1,4}[年月])");

    // rule N15
    private static final Pattern BARE =
            Pattern.compile("(([0-9]{1,3}))[ \u3000\t]+(?=[\u4E00-\u9FFF\u201C\u300A][^|\t]{3,})");

    private static final String NUMERALS = "0123456789\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19"
            + ChineseNumerals.DIGITS + ChineseNumerals.FORMAL;
    /** Four characters, the sign of an ordinal and a blank may stand before a numeral. */
    private static final int LONGEST_BEFORE = 6;

    private final Pattern pattern;

    NumberingRule(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    private static String numerals() {
        return "[" + ChineseNumerals.DIGITS + "]{1,4}|[0-9\uFF10-\uFF19]{1,3}";
    }

    /** Numbers such as 1.2; not followed by what would make it a quantity. */
    private static String decimal(int dots) {
        return "([0-9]{1,2}(?:[.\uFF0E]([0-9]{1,2})){" + dots + "})(?:[.\uFF0E\u3001]?[\\s\u3000]+|[.\uFF0E\u3001]?)"
                + "(?=[\u4E00-\u9FFF\u201C\u300A])(?!万[元户人亩千吨个平]|亿|倍|个百分|元|年|月|日|米|吨|公[里斤顷]|平方)";
    }

    /** A number that only white space parts from the words; whether it numbers a point shows in the whole document. */
    public static @Nullable NumberMark bareAt(Slice line) {
        var matcher = BARE.matcher(line.source()).region(line.start(), line.end());
        if (line.isEmpty() || !matcher.lookingAt()) {
            return null;
        }
        Slice printed = line.between(matcher.start(1), matcher.end(1));
        return new NumberMark(
                ARABIC, printed, Integer.parseInt(printed.text()), line.between(matcher.end(), line.end()));
    }

    /** The number with which the slice begins, null when it begins with none. */
    public static @Nullable NumberMark at(Slice line) {
        if (line.isEmpty() || beginsWithWords(line)) {
            return null;
        }
        for (NumberingRule rule : values()) {
            var matcher = rule.pattern.matcher(line.source()).region(line.start(), line.end());
            if (matcher.lookingAt()) {
                int ordinal = ordinal(matcher);
                if (ordinal >= 0) {
                    Slice printed = line.between(matcher.start(1), matcher.end(1));
                    return new NumberMark(rule, printed, ordinal, line.between(matcher.end(), line.end()));
                }
            }
        }
        return null;
    }

    /** Whether a number would begin with words, and no numeral follows these; so most lines that have no number begin. */
    private static boolean beginsWithWords(Slice line) {
        if (!Marks.isHan(line.at(line.start()))) {
            return false;
        }
        int end = Math.min(line.end(), line.start() + LONGEST_BEFORE + 1);
        for (int i = line.start(); i < end; i++) {
            if (NUMERALS.indexOf(line.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The number in the first group of digits that took part. */
    private static int ordinal(Matcher matcher) {
        for (int group = 2; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return ordinal(matcher.group(group));
            }
        }
        return ordinalOfSign(matcher.group(1));
    }

    /** Signs that are a number with its circle or brackets in one character. */
    private static int ordinalOfSign(String printed) {
        if (printed.isEmpty()) {
            return 0;
        }
        char sign = printed.charAt(0);
        char first = sign >= '\u3220' ? '\u3220' : sign >= '\u2474' ? '\u2474' : '\u2460';
        return sign - first + 1;
    }

    private static int ordinal(String digits) {
        char first = digits.charAt(0);
        if (first >= '\u2160' && first <= '\u216B' || first >= 'A' && first <= 'H') {
            return first - (first >= '\u2160' ? '\u2160' : 'A') + 1;
        }
        return Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ChineseNumerals.parse(digits);
    }
}
