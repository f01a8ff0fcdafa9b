package org.xiaohao.document.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.ChineseNumerals;

/** Counts automatic lists, whose numbers are not part of a document's text, as a reader sees them. */
public final class ListNumbers {

    private static final int LEVELS = 9;
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final Map<Object, Integer[]> counters = new HashMap<>();

    /** Lets a level of a list begin again at a number. */
    public void restart(Object list, int level, int number) {
        Integer[] counts = counts(list);
        counts[level] = number - 1;
        clear(counts, level + 1);
    }

    /** The next number of a level with its marks, empty for bullets. */
    public String next(Object list, List<@Nullable ListLevel> levels, int level) {
        ListLevel current = level < levels.size() ? levels.get(level) : null;
        if (current == null) {
            return "";
        }
        Integer[] counts = counts(list);
        for (int above = 0; above < level; above++) {
            counts[above] = counts[above] == null ? start(levels, above) : counts[above];
        }
        counts[level] = counts[level] == null ? current.start() : counts[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            ListLevel below = deeper < levels.size() ? levels.get(deeper) : null;
            if (below == null || level <= below.restartAfter()) {
                counts[deeper] = null;
            }
        }
        return current.isCounted() ? printed(current, levels, counts, level) : "";
    }

    private static String printed(
            ListLevel current, List<@Nullable ListLevel> levels, @Nullable Integer[] counts, int level) {
        StringBuilder number = new StringBuilder();
        String template = current.template();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int shown = c == '%' && i + 1 < template.length() ? template.charAt(i + 1) - '1' : -1;
            if (shown >= 0 && shown <= level) {
                ListLevel source = levels.get(shown);
                Integer count = counts[shown];
                String format = source == null || current.legal() ? "decimal" : source.format();
                number.append(format(count == null ? 1 : count, format));
                i++;
            } else {
                number.append(c);
            }
        }
        boolean open =
                current.spaced() && !number.isEmpty() && Character.isLetterOrDigit(number.charAt(number.length() - 1));
        return open ? number.append(' ').toString() : number.toString();
    }

    private static int start(List<@Nullable ListLevel> levels, int level) {
        ListLevel found = level < levels.size() ? levels.get(level) : null;
        return found == null ? 1 : found.start();
    }

    private Integer[] counts(Object list) {
        return counters.computeIfAbsent(list, key -> new Integer[LEVELS]);
    }

    private static void clear(@Nullable Integer[] counts, int from) {
        for (int level = from; level < LEVELS; level++) {
            counts[level] = null;
        }
    }

    /** The number in a format of Office Open XML, in Arabic digits when the format is not known. */
    public static String format(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "taiwaneseDigital",
                    "japaneseDigitalTenThousand" -> ChineseNumerals.format(number);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                number < 10 && number >= 0
                        ? LEGAL_DIGITS.substring(number, number + 1)
                        : ChineseNumerals.format(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> sign(number, '\u2460', 20);
            case "decimalEnclosedParen" -> sign(number, '\u2474', 20);
            case "decimalEnclosedFullstop" -> sign(number, '\u2488', 20);
            case "ideographEnclosedCircle" -> sign(number, '\u3280', 10);
            case "ideographTraditional" -> character(number, STEMS);
            case "ideographZodiac" -> character(number, BRANCHES);
            case "lowerLetter" -> character(number, "abcdefghijklmnopqrstuvwxyz");
            case "upperLetter" -> character(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> (number < 10 && number >= 0 ? "0" : "") + number;
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            default -> Integer.toString(number);
        };
    }

    private static String sign(int number, char first, int most) {
        return number >= 1 && number <= most ? String.valueOf((char) (first + number - 1)) : Integer.toString(number);
    }

    private static String character(int number, String characters) {
        int index = Math.floorMod(number - 1, characters.length());
        return characters.substring(index, index + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            wide.append(digit >= '0' && digit <= '9' ? (char) (digit - '0' + '\uFF10') : digit);
        }
        return wide.toString();
    }
}
