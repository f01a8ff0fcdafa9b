package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How units print numbers, and how a report does. */
final class Digits {

    private static final Pattern EXACT_MORE =
            Pattern.compile("(?<![\\d.,])(?:\\d{1,3}(?:,\\d{3})+(?![\\d.,])|\\d{2,}(?=[余多][\\u4e00-\\u9fff]))");
    private static final String MORE = "余多";

    private Digits() {}

    /** 173余家 is either 173 or more than 170; and all numbers are printed in one way, without separators. */
    static Traced printed(Traced words) {
        Matcher exact = EXACT_MORE.matcher(words.text());
        List<int[]> places = new ArrayList<>();
        while (exact.find()) {
            places.add(new int[] {exact.start(), exact.end()});
        }
        Traced result = words;
        for (int[] place : places.reversed()) {
            String digits = words.text().substring(place[0], place[1]);
            BigDecimal amount = new BigDecimal(digits.replace(",", ""));
            BigDecimal lowered = Amounts.lowered(amount);
            boolean more =
                    place[1] < words.length() && MORE.indexOf(words.text().charAt(place[1])) >= 0;
            String printed = Amounts.plain(more ? lowered : amount);
            if (!printed.equals(digits)) {
                result = result.reprint(place[0], place[1], printed);
            }
        }
        return result;
    }
}
