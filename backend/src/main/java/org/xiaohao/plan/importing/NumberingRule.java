package org.xiaohao.plan.importing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which Chinese official documents number their points, from the outermost to the innermost. */
enum NumberingRule {
    CHAPTER("(第([" + ChineseNumerals.DIGITS + "]{1,4})[编章部]分?)[\\s\u3000]*"),
    SECTION("(第([" + ChineseNumerals.DIGITS + "]{1,4})节)[\\s\u3000]*"),
    ARTICLE("(第([" + ChineseNumerals.DIGITS + "]{1,5}|[0-9]{1,3})条)[\\s\u3000]*"),
    HAN_COMMA("(([" + ChineseNumerals.DIGITS + "]{1,4}))[ \u3000]?[\u3001\uFF0E.][\\s\u3000]*(?!["
            + ChineseNumerals.DIGITS + "]{1,4}\u3001)"),
    HAN_BRACKET("([(\uFF08][ \u3000]*([" + ChineseNumerals.DIGITS + "]{1,4})[ \u3000]*[)\uFF09]|[\u3220-\u3229])"
            + "[\u3001\uFF0E.]?[\\s\u3000]*"),
    ARABIC("(([0-9\uFF10-\uFF19]{1,3}))[ \u3000]?[.\uFF0E\u3001][\\s\u3000]*(?![0-9\uFF10-\uFF19])"),
    ARABIC_BRACKET("([(\uFF08]?([0-9\uFF10-\uFF19]{1,3})[)\uFF09]|[\u2474-\u2487])[\u3001\uFF0E.]?[\\s\u3000]*"),
    CIRCLED("([\u2460-\u2473])[\u3001\uFF0E.]?[\\s\u3000]*");

    private final Pattern pattern;

    NumberingRule(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The number with which the slice begins, null when it begins with none. */
    static @Nullable NumberMark at(Slice line) {
        if (line.isEmpty()) {
            return null;
        }
        for (NumberingRule rule : values()) {
            var matcher = rule.pattern.matcher(line.source()).region(line.start(), line.end());
            if (matcher.lookingAt()) {
                int ordinal = matcher.groupCount() < 2 || matcher.group(2) == null
                        ? ordinalOfSign(matcher.group(1).charAt(0))
                        : ordinal(matcher.group(2));
                if (ordinal >= 0) {
                    Slice printed = line.between(matcher.start(1), matcher.end(1));
                    return new NumberMark(rule, printed, ordinal, line.between(matcher.end(), line.end()));
                }
            }
        }
        return null;
    }

    /** Signs that are a number with its circle or brackets in one character. */
    private static int ordinalOfSign(char sign) {
        char first = sign >= '\u3220' ? '\u3220' : sign >= '\u2474' ? '\u2474' : '\u2460';
        return sign - first + 1;
    }

    private static int ordinal(String digits) {
        return Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ChineseNumerals.parse(digits);
    }
}
