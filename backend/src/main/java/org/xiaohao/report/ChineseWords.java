package org.xiaohao.report;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.xiaohao.text.ChineseNumerals;

/** Small pieces of official Chinese. */
final class ChineseWords {

    private static final Pattern NUMBER = Pattern.compile("^(?:[（(][" + ChineseNumerals.DIGITS + "\\d]+[）)]|["
            + ChineseNumerals.DIGITS + "]+[、．.]|第[" + ChineseNumerals.DIGITS
            + "]+(?:部分|章|节|篇)|\\d+[、．.](?!\\d))[\\s、：:]*");
    private static final Pattern CLOSED = Pattern.compile(".*[。！？；：…]$", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile("(?:目前|暂)?(?:无|没有|不存在)(?:存在)?(?:困难|问题|问题和困难|困难和问题)?[。.]?");

    private static final String HALF = ",;:?!";
    private static final String FULL = "\uff0c\uff1b\uff1a\uff1f\uff01";
    private static final String CHINESE = "\u3400-\u9fff\u201c\u201d\u3008-\u3011\uff08\uff09";
    private static final Pattern HALF_MARK =
            Pattern.compile("(?<=[" + CHINESE + "])[,;:?!]|[,;:?!](?=[" + CHINESE + "])");
    private static final Pattern HALF_BRACKETS = Pattern.compile("\\(([^()\\r\\n]*[" + CHINESE + "][^()\\r\\n]*)\\)");

    private ChineseWords() {}

    /** The text with full-width marks beside Chinese, which an official document asks for; words are not touched. */
    static String fullWidth(String text) {
        String marks =
                HALF_MARK.matcher(text).replaceAll(mark -> String.valueOf(FULL.charAt(HALF.indexOf(mark.group()))));
        return HALF_BRACKETS.matcher(marks).replaceAll("\uff08$1\uff09");
    }

    /** The text in quotation marks; marks within become single ones. */
    static String quoted(String text) {
        return "“" + text.replace('“', '‘').replace('”', '’') + "”";
    }

    /** A heading without the number that it carries and without a full stop at its end. */
    static String withoutNumber(String heading) {
        String text = NUMBER.matcher(heading.strip()).replaceFirst("").strip();
        text = text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
        return text.isEmpty() ? heading.strip() : text;
    }

    /** A text that ends with a full stop unless it ends with another mark; empty for a blank one. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || CLOSED.matcher(stripped).matches() ? stripped : stripped + "。";
    }

    /** A text on one line without a mark at its end, to be put before a mark. */
    static String clause(String text) {
        String line = text.strip().replaceAll("(?<=[。；，：、！？])\\s*\\R\\s*", "").replaceAll("\\s*\\R\\s*", "；");
        return line.replaceFirst("[。；;，,、.]+$", "");
    }

    /** Whether a field was only filled in to say that there is nothing to say. */
    static boolean saysNothing(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || NOTHING.matcher(stripped).matches();
    }

    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
