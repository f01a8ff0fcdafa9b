package org.xiaohao.parsing.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.ChineseNumerals;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.Slice;

/**
 * Numbers in a way that is a document's own: codes such as A1, numbers such as 1-1, any word with a number, numerals that
 * only a blank parts from the words. They are numbers where they count up from line to line, and only there.
 */
final class OwnNumbers {

    // rule N21
    private static final Pattern ENGLISH =
            Pattern.compile("(?<printed>(?<same>Part|Chapter|Section|PART|CHAPTER|SECTION)"
                    + "[ \u3000]+(?<count>[A-Z]|[0-9]{1,2}))[.:\uFF1A\\s\u3000]+(?=\\S)");
    // rule N22
    private static final Pattern CODE = Pattern.compile("(?<printed>(?<same>[A-Z]{1,4}[-.]?)(?<count>[0-9]{1,3}))"
            + "(?:[.\u3001\uFF0E:\uFF1A][\\s\u3000]*|[ \t\u3000]+|(?=[\u4E00-\u9FFF]))(?=[\u4E00-\u9FFF\u201C\u300A])");
    // rule N23
    private static final Pattern DASHED = Pattern.compile(
            "(?<printed>(?<same>[0-9]{1,2}[-\u2013\u2014\uFF0D]|[\u4E00-\u9FFF]{2,4}[0-9]{1,2}[-.\uFF0E])(?<count>[0-9]{1,2}))"
                    + "(?:[.\u3001\uFF0E:\uFF1A][\\s\u3000]*|[ \t\u3000]+)(?=[\u4E00-\u9FFF\u201C\u300A])");
    // rule N27
    private static final Pattern LETTER = Pattern.compile(
            "[(\uFF08]?(?<printed>(?<same>)(?<count>[a-z]))[)\uFF09.\u3001\uFF0E][ \u3000]*(?=[\u4E00-\u9FFF\u201C\u300A])");
    // rule N28
    private static final Pattern BLOCK = Pattern.compile(
            "(?<printed>)(?<same>(?:督办|交办|整改|办理|重点|工作|提案|建议)?(?:任务|事项|项目|问题)(?:名称|描述|内容)?|案由)[:\uFF1A][\\s\u3000]*(?<count>)(?=[\u4E00-\u9FFF\u201C\u300A])");
    // rule N29
    private static final Pattern IS = Pattern.compile(
            "(?<printed>(?<same>)(?<count>[" + ChineseNumerals.DIGITS + "]{1,3}))是(?=[\u4E00-\u9FFF\u201C\u300A])");
    // rule N24
    private static final Pattern WORD = Pattern.compile(
            "(?<printed>(?<same>(?!\u7B2C|附件|附表|附录|图表)[\u4E00-\u9FFF]{2,4}?)[ \u3000]?(?<count>["
                    + ChineseNumerals.DIGITS
                    + "]{1,3}|[0-9\uFF10-\uFF19]{1,3}))[:\uFF1A\u3001\uFF0E.][\\s\u3000]*(?=[\u4E00-\u9FFF\u201C\u300A])");
    // rule N25
    private static final Pattern NUMERAL = Pattern.compile("(?<printed>(?<same>)(?<count>[" + ChineseNumerals.DIGITS
            + "]{1,3}))[ \t\u3000]+(?=[\u4E00-\u9FFF\u201C\u300A]{2})");

    /** A way of numbering; the groups of its pattern are what is printed, what stays the same, and what counts. */
    private enum Way {
        OF_PARTS(ENGLISH, NumberingRule.CHAPTER),
        OF_CODES(CODE, NumberingRule.ARABIC),
        OF_TWO(DASHED, NumberingRule.DECIMAL),
        OF_WORDS(WORD, NumberingRule.TOPIC),
        OF_LETTERS(LETTER, NumberingRule.ARABIC_BRACKET),
        OF_BLOCKS(BLOCK, NumberingRule.BULLET),
        OF_SENTENCES(IS, NumberingRule.HAN_COMMA),
        OF_NUMERALS(NUMERAL, NumberingRule.HAN_COMMA);

        private final Pattern pattern;
        private final NumberingRule rule;

        Way(Pattern pattern, NumberingRule rule) {
            this.pattern = pattern;
            this.rule = rule;
        }
    }

    private record Kind(Way way, String same) {}

    private final Set<Kind> counted = new HashSet<>();
    private int numbered;
    private final Map<Kind, Integer> blocks = new HashMap<>();
    private final Map<Kind, Integer> last = new HashMap<>();

    /** The ways in which the lines are numbered, of those that are no rule of every document. */
    static OwnNumbers of(List<Slice> lines) {
        OwnNumbers numbers = new OwnNumbers();
        lines.forEach(numbers::count);
        // Sentences count where nothing else does.
        if (numbers.numbered > 0) {
            numbers.counted.removeIf(kind -> kind.way == Way.OF_SENTENCES);
        }
        // Blocks that begin with one label count where hardly anything is numbered.
        numbers.blocks.forEach((kind, times) -> {
            if (times > 1 && times > numbers.numbered) {
                numbers.counted.add(kind);
            }
        });
        return numbers;
    }

    private void count(Slice line) {
        if (NumberingRule.at(line) != null) {
            numbered++;
            return;
        }
        for (Way way : Way.values()) {
            Matcher matcher = matcher(way, line);
            int ordinal = matcher == null ? -1 : ordinal(matcher.group("count"));
            if (matcher != null && way == Way.OF_BLOCKS) {
                blocks.merge(kind(way, matcher), 1, Integer::sum);
                return;
            }
            if (matcher != null && ordinal >= 0) {
                // Numbers in two parts begin again below each first one.
                Kind kind = kind(way, matcher);
                Integer before = last.put(kind, ordinal);
                if (before != null && ordinal == before + 1 || before != null && way == Way.OF_TWO && ordinal == 1) {
                    counted.add(kind);
                }
                return;
            }
        }
    }

    /** Codes and numbers in two parts go on under another beginning. */
    private static Kind kind(Way way, Matcher matcher) {
        boolean any = way == Way.OF_TWO || way == Way.OF_CODES;
        return new Kind(way, any ? "" : matcher.group("same"));
    }

    /** The number with which the line begins, null where it begins with none that counts up in the document. */
    @Nullable
    NumberMark at(Slice line) {
        if (counted.isEmpty() || line.isEmpty()) {
            return null;
        }
        for (Way way : Way.values()) {
            Matcher matcher = matcher(way, line);
            int ordinal = matcher == null ? -1 : ordinal(matcher.group("count"));
            if (matcher != null && ordinal >= 0 && counted.contains(kind(way, matcher))) {
                Slice printed = line.between(matcher.start("printed"), matcher.end("printed"));
                return new NumberMark(way.rule, printed, ordinal, line.between(matcher.end(), line.end()));
            }
        }
        return null;
    }

    private static @Nullable Matcher matcher(Way way, Slice line) {
        Matcher matcher = way.pattern.matcher(line.source()).region(line.start(), line.end());
        return matcher.lookingAt() ? matcher : null;
    }

    private static int ordinal(String count) {
        if (count.isEmpty()) {
            return 0;
        }
        char first = count.charAt(0);
        if (first >= 'a' && first <= 'z') {
            return first - 'a' + 1;
        }
        if (first >= 'A' && first <= 'Z') {
            return first - 'A' + 1;
        }
        return Character.isDigit(first) ? Integer.parseInt(count) : ChineseNumerals.parse(count);
    }
}
