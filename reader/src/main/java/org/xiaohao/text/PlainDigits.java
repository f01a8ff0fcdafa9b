package org.xiaohao.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives digits and years one spelling without changing the length of a text, so that offsets stay. */
public final class PlainDigits {

    // rule M09
    private static final Pattern HAN_YEAR = Pattern.compile("二[〇○零OＯ0][〇○零一二三四五六七八九]{2}(?=年)");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private PlainDigits() {}

    /** The text with full-width digits and marks of dates as half-width ones, and years in Arabic digits. */
    public static String of(Slice text) {
        StringBuilder plain = new StringBuilder(text.text());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '\uFF10' && c <= '\uFF19') {
                plain.setCharAt(i, (char) (c - '\uFF10' + '0'));
            } else if (c == '\uFF0E' || c == '\uFF0F') {
                plain.setCharAt(i, c == '\uFF0E' ? '.' : '/');
            } else if (c == '\r' || c == '\n') {
                plain.setCharAt(i, ' ');
            }
        }
        Matcher year = HAN_YEAR.matcher(plain);
        while (year.find()) {
            for (int i = year.start(); i < year.end(); i++) {
                int digit = HAN_DIGITS.indexOf(plain.charAt(i));
                plain.setCharAt(i, (char) ('0' + Math.max(0, digit)));
            }
        }
        return plain.toString();
    }
}
