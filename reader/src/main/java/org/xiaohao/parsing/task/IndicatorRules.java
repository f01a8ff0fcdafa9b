package org.xiaohao.parsing.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.ParsedIndicator.Comparison;
import org.xiaohao.text.ChineseNumerals;
import org.xiaohao.text.Landmarks;
import org.xiaohao.text.PlainDigits;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/**
 * Finds the figures that running text sets as targets. A figure needs a classifier; years, dates, document numbers,
 * hotlines, ordinals, names in quotation marks and figures that only describe something are none.
 */
final class IndicatorRules {

    private static final String CLASSIFIER =
            "个百分点|[%\uFF05]|个工作日|人次|场次|家次|件次|户次|平方公里|平方米|立方米|公里|公顷|千瓦|兆瓦|千米|课时|学时|小时|分钟"
                    + "|[次场人名户家个项件条篇份期台套辆所处座栋间亩米吨元倍批本册部块支只头株张枚盏根段口眼门组对幅宗起例站村]";
    private static final String DIGITS = "(?:[0-9]{1,3}(?:[,\uFF0C][0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";
    private static final String NUMERALS = "一二两三四五六七八九十百";
    private static final String LEAST = "不少于|不低于|不得少于|不得低于|至少|超过|突破|大于|高于|≥|>=?|力争达到";
    private static final String MOST = "不超过|不高于|不多于|不得超过|控制在|压缩至|压缩到|压减至|压减到|降至|降到|降低到|缩短至|缩短到|减少到|减少至|低于|少于|小于|≤|<=?";
    private static final String REACH = "达到|达|提高到|提升到|提升至|提高至|增加到|增至|总数达|均达到|稳定在|保持在|为";
    // rule I01
    private static final Pattern FIGURE = Pattern.compile("(?:(?<least>" + LEAST + ")|(?<most>" + MOST + ")|(?<reach>"
            + REACH
            + "))?[ ]?(?:(?<digits>" + DIGITS
            + ")|(?<han>[" + NUMERALS + "]{1,4}))[ ]?(?<scale>[百千]?[万亿])?(?<over>余|多)?(?<classifier>" + CLASSIFIER
            + ")(?<bound>(?:及)?以上|以内|以下|之内|内|左右)?");
    /** Up to four characters and a blank stand before the number. */
    private static final Landmarks NUMBER = new Landmarks(NUMERALS + "0123456789", 5);
    // rule I02
    private static final Pattern NO_FIGURE_BEFORE =
            Pattern.compile("(?:[0-9.·\u00D7+/\uFF0F:\uFF1A\uFF0E第前〔\\[A-Za-z-]|年|月|[之余近]|省道|国道|县道|热线|电话)$");
    // rule I03
    private static final Pattern NO_FIGURE_AFTER =
            Pattern.compile("^(?:的(?!目标|任务)|月|热线|平台|号|性化?|别|人民|员会|体(?!系)|案|期间|级)");
    /** What a bound describes rather than sets, as in "projects of more than a million". */
    // rule I04
    private static final Pattern DESCRIBED = Pattern.compile("^(?:项目|企业|工业|产业|人员|单位|学历|职称|重大|村|街|道路|群众|人口|的)");

    // rule I05
    private static final Pattern CLAUSE_END =
            Pattern.compile("[\u3002\uFF0C,\uFF1B;\uFF1A:\u3001\uFF01\uFF1F()\uFF08\uFF09\n]");
    // rule I06
    private static final Pattern VERB_ONLY = Pattern.compile(
            "(?:[全每][年市区县镇乡省季月度周]+|力争|确保|计划|累计|总共|分别|再|各|已|要|将|年内|年底前|[0-9]+月底前)*(?:新增|新建|新开|完成|建成|建设|改造|推出|培育|培训|引进|开展|举办|组织|打造|实施|办理|出台|制定|取消|发放|创建|增加|减少|压减|压缩|清理|设立|评选|实现|达到|提供|支持|建立|构建|发放|新招|招引|落户)?");
    // rule I05
    private static final Pattern QUOTED =
            Pattern.compile("[\u201C\u300A\u300C\"][^\u201D\u300B\u300D\"]{0,40}[\u201D\u300B\u300D\"]");
    private static final int LONGEST_NAME = 30;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 4;

    /** Words that are a piece of a sentence rather than the name of what is counted. */
    // rule I07
    private static final Pattern NO_NAME =
            Pattern.compile("[及与或的于至将并把被]\\S*|.*(?:及|和|与|或|等|的|于|至|到|为|将|需|应|要|约|近|每|共|其中|以上|以下|以内)"
                    + "|[^《]*》.*|.*《[^》]*|[^\u201C]*\u201D.*|.*\u201C[^\u201D]*|.*[,\uFF0C\u3002\uFF1B].*");

    private IndicatorRules() {}

    /** Whether the words of an indicator can be its name; one without words is named after its task. */
    static boolean isNamed(ParsedIndicator indicator) {
        return indicator.name().isBlank()
                || !NO_NAME.matcher(indicator.name().strip()).matches();
    }

    /** The target figures of a text, in order. */
    static List<ParsedIndicator> in(Slice text) {
        String plain = withoutQuoted(PlainDigits.of(text));
        List<ParsedIndicator> found = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(plain);
        int clause = 0;
        for (int from = 0; NUMBER.find(matcher, plain, from, plain.length()); from = matcher.end()) {
            if (isTarget(plain, matcher)) {
                ParsedIndicator indicator =
                        indicator(text, plain, matcher, Math.max(clause, clauseStart(plain, matcher.start())));
                if (isPlausible(indicator.number())) {
                    found.add(indicator);
                }
                clause = matcher.end();
            }
        }
        return found;
    }

    /** Whether the figure can be kept: below a million million, with at most four decimals. */
    private static boolean isPlausible(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DECIMALS;
    }

    /** Text of the same length with blanks for what stands in quotation marks. */
    private static String withoutQuoted(String text) {
        if (!Slice.of(text).holdsAny("\u201C\u300A\u300C\"")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            for (int i = quoted.start(); i < quoted.end(); i++) {
                plain.setCharAt(i, '\u0001');
            }
        }
        return plain.toString();
    }

    private static boolean isTarget(String plain, Matcher matcher) {
        int number = matcher.group("digits") == null ? matcher.start("han") : matcher.start("digits");
        String before = plain.substring(Math.max(0, number - 4), number);
        String after = plain.substring(matcher.end(), Math.min(plain.length(), matcher.end() + 4));
        boolean compared =
                matcher.group("least") != null || matcher.group("most") != null || matcher.group("reach") != null;
        if (!compared && NO_FIGURE_BEFORE.matcher(before).find()
                || NO_FIGURE_AFTER.matcher(after).find()) {
            return false;
        }
        if (matcher.group("bound") != null && DESCRIBED.matcher(after).find()) {
            return false;
        }
        String han = matcher.group("han");
        if (han == null) {
            return true;
        }
        boolean bounded = matcher.group("bound") != null && !"内".equals(matcher.group("bound"));
        boolean long2 = han.length() > 1 && ChineseNumerals.parse(han) >= 10;
        return (compared && matcher.group("reach") == null || bounded || long2) && ChineseNumerals.parse(han) > 0;
    }

    private static ParsedIndicator indicator(Slice text, String plain, Matcher matcher, int clause) {
        String digits = matcher.group("digits");
        BigDecimal number = digits == null
                ? BigDecimal.valueOf(ChineseNumerals.parse(matcher.group("han")))
                : new BigDecimal(digits.replaceAll("[,\uFF0C]", ""));
        String scale = matcher.group("scale");
        String classifier = matcher.group("classifier").replace('\uFF05', '%');
        if (scale != null && classifier.equals("元")) {
            classifier = scale + classifier;
        } else if (scale != null) {
            number = number.multiply(factor(scale));
        }
        int figure = digits == null ? matcher.start("han") : matcher.start("digits");
        Span span = new Span(text.start() + figure, text.start() + matcher.end());
        return new ParsedIndicator(
                name(text, plain, matcher, clause),
                comparison(matcher),
                number.stripTrailingZeros(),
                classifier,
                null,
                span);
    }

    private static BigDecimal factor(String scale) {
        BigDecimal factor = BigDecimal.valueOf(scale.endsWith("万") ? 10_000L : 100_000_000L);
        return switch (scale.charAt(0)) {
            case '百' -> factor.multiply(BigDecimal.valueOf(100));
            case '千' -> factor.multiply(BigDecimal.valueOf(1000));
            default -> factor;
        };
    }

    private static Comparison comparison(Matcher matcher) {
        String bound = matcher.group("bound");
        boolean below = bound != null && (bound.endsWith("内") || bound.endsWith("下"));
        if (matcher.group("most") != null || below) {
            return Comparison.AT_MOST;
        }
        boolean above = bound != null && bound.endsWith("上") || matcher.group("over") != null;
        return matcher.group("least") != null || above ? Comparison.AT_LEAST : Comparison.EXACT;
    }

    private static int clauseStart(String plain, int end) {
        for (int i = end; i > Math.max(0, end - 2 * LONGEST_NAME); i--) {
            if (CLAUSE_END.matcher(plain.substring(i - 1, i)).matches()) {
                return i;
            }
        }
        return Math.max(0, end - 2 * LONGEST_NAME);
    }

    /** The words before the figure, with those behind it when there is only a verb before. */
    private static String name(Slice text, String plain, Matcher matcher, int clause) {
        String before = text.between(text.start() + clause, text.start() + matcher.start())
                .flow()
                .strip();
        if (!VERB_ONLY.matcher(before).matches()) {
            return shortened(before);
        }
        int end = matcher.end();
        while (end < plain.length()
                && end < matcher.end() + LONGEST_NAME
                && !CLAUSE_END.matcher(plain.substring(end, end + 1)).matches()) {
            end++;
        }
        return shortened(before
                + text.between(text.start() + matcher.end(), text.start() + end)
                        .flow()
                        .strip());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
