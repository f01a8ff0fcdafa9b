package org.xiaohao.text;

/** Whole numbers below 10000 in Chinese numerals. */
public final class ChineseNumerals {

    /** Inside a character class of a pattern: every numeral. */
    public static final String DIGITS = "〇零一二三四五六七八九十百两";

    /** Inside a character class of a pattern: the numerals of accounts, which number parts as well. */
    public static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾";

    private static final String ONES = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    /** The number, or -1 when the text is not one. */
    public static int parse(String text) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = usual(text.charAt(i));
            int value = c == '零' ? 0 : c == '两' ? 2 : ONES.indexOf(c);
            if (value >= 0) {
                digit = value;
            } else if (c == '十' || c == '百') {
                total += (digit == 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                return -1;
            }
        }
        return text.isEmpty() ? -1 : total + digit;
    }

    private static char usual(char numeral) {
        int formal = FORMAL.indexOf(numeral);
        return formal < 0 ? numeral : "一二三四五六七八九十".charAt(formal);
    }

    /** The usual spelling of 1 to 999; other numbers in Arabic digits. */
    public static String format(int number) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        if (number < 100) {
            return belowHundred(number, false);
        }
        int rest = number % 100;
        String hundreds = ONES.charAt(number / 100) + "百";
        return rest == 0 ? hundreds : hundreds + (rest < 10 ? "零" : "") + belowHundred(rest, true);
    }

    /** After a hundred, ten is spelt 一十. */
    private static String belowHundred(int number, boolean afterHundred) {
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : ONES.substring(number % 10, number % 10 + 1);
        String ten = tens == 1 && !afterHundred ? "" : ONES.substring(tens, tens + 1);
        return (tens == 0 ? "" : ten + "十") + ones;
    }
}
