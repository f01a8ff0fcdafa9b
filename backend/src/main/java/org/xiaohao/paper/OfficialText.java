package org.xiaohao.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Makes what people typed or pasted fit for one paragraph of an official document. */
public final class OfficialText {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]+");
    private static final Pattern BREAK_BETWEEN_LATIN = Pattern.compile("(?<=[A-Za-z0-9]) *\\n *(?=[A-Za-z0-9])");
    private static final Pattern BREAK = Pattern.compile(" *\\n *");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\u00A0\\u3000\\uFEFF]+|[\\s\\u00A0\\u3000\\uFEFF]+$");

    private OfficialText() {}

    /** One line: a break falls away between Chinese, and becomes a space between Latin letters or digits. */
    public static String line(String typed) {
        String text = String.join("\n", lines(typed));
        return BREAK.matcher(BREAK_BETWEEN_LATIN.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /**
     * The lines that hold something, without the blanks around them: the styles indent, so a typed indent would come
     * twice.
     */
    public static List<String> lines(String typed) {
        return LINE_BREAKS
                .splitAsStream(typed)
                .map(line -> EDGES.matcher(printable(line)).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Drops what XML 1.0 cannot hold, even escaped, and the other control characters; a tab becomes a space. */
    private static String printable(String line) {
        var result = new StringBuilder(line.length());
        line.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(OfficialText::isPrintable)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean isPrintable(int c) {
        boolean control = Character.isISOControl(c);
        boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE;
        return !control && !loneSurrogate && !nonCharacter;
    }

    /** Width in Chinese characters: Latin letters and digits take half of one. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }

    /** A day in Arabic digits without leading zeros (GB/T 9704-2012, 7.3.5.4). */
    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
