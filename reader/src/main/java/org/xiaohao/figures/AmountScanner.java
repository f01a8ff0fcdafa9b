package org.xiaohao.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the expressions of amount in a text: number, 余 and the like, classifier, and the words that make it inexact. */
final class AmountScanner {

    private static final String LEAST = "超过|超|逾|不少于|不低于|至少|最少|突破|多达|高达";
    private static final String MOST = "不超过|不多于|不高于|不大于|不足|不到|不满|未满|至多|最多|低于|少于";
    private static final Set<String> AT_LEAST = Set.of(LEAST.split("\\|"));
    private static final Set<String> AT_MOST = Set.of(MOST.split("\\|"));
    private static final String ABOUT = "接近|将近|近|大约|约";

    /** What an expression of amount may begin with, besides a digit. */
    private static final BitSet OPENING = Starts.with(Numbers.SIGNS + "不超逾至最突多高未低少接将近大约");

    private static final String BEFORE = "(?<before>" + MOST + "|" + LEAST + "|" + ABOUT + ")?\\s*";
    private static final String NUMBER = "(?:" + Numbers.IN_DIGITS + "|" + Numbers.IN_WORDS + ")";
    private static final String AFTER = "(?<after>\\s*(?:及?以上|以下|以内|之内|左右|上下|开外|(?<=[天日周月时钟])内(?![部容设地外涵])))?";

    private static final Pattern COUNT = Pattern.compile(BEFORE + "(?<number>" + NUMBER + ")"
            + "(?:\\s*(?<range>[—–\\-~～至到]{1,2})\\s*(?<upper>" + NUMBER + "))?"
            + "\\s*(?<more>[余多来])?(?<power>[千]?[万亿])?(?<more2>[余多])?\\s*"
            + "(?<classifier>" + Classifiers.PATTERN + ")(?<more3>[余多](?=[,。;、)\\s]|$))?" + AFTER);

    /** 3次至5次: the classifier stands at both. */
    private static final Pattern SPOKEN_RANGE = Pattern.compile(BEFORE + "(?<number>" + NUMBER + ")(?<classifier>"
            + Classifiers.PATTERN + ")\\s*[—–\\-~～至到]{1,2}\\s*(?<upper>" + NUMBER + ")\\k<classifier>");

    private static final Pattern PERCENT = Pattern.compile(
            BEFORE + "(?<number>\\d+(?:\\.\\d+)?)\\s*(?:%?\\s*[—–\\-~～至到]{1,2}\\s*(?<upper>\\d+(?:\\.\\d+)?)\\s*)?"
                    + "(?<sign>[%‰])" + AFTER);

    private static final Pattern SHARE_IN_WORDS = Pattern.compile(
            BEFORE + "(?:(?<tenths>[一二两三四五六七八九1-9])成(?<half>[半一二三四五六七八九])?(?!立|效|果|员|功|为|本|长|熟|就|交|品|片|年|像|绩|人)"
                    + "|百分之(?<hundredths>" + Numbers.IN_WORDS + "|\\d+(?:\\.\\d+)?)"
                    + "|(?<lower>[二三四五六七八九十\\d]+)分之(?<top>[一二两三四五六七八九十\\d]+)"
                    + "|(?<=[的占约近达])(?<above>\\d{1,2})/(?<below>[1-9]\\d?)(?![\\d/]))" + AFTER);

    private static final Pattern BARE =
            Pattern.compile("(?<=[\\p{IsHan}])(?<number>\\d{1,3}(?:,\\d{3})+|\\d+)(?=[,;。、)]|\\s*$)");

    private static final int LONGEST_LIST = 400;

    private static final Pattern RANKED =
            Pattern.compile("(?:排名|位列|名列|位居|居|列|全国|全省|全市|全区|全县|全州|同类|位次)[\\p{IsHan}]{0,3}$"
                    + "|(?:排名|位次|名次)[^,。;]{0,12}(?:升|跃|进|降|退|落)[到至居]$");

    private static final Pattern PLACE = Pattern.compile("第\\s*(?<number>\\d+|[一二三四五六七八九十]+)(?<classifier>[名位])?");

    private final String text;
    private final Starts starts;
    private final BitSet masked;
    private final List<Amount> found = new ArrayList<>();
    private final BitSet taken;

    private AmountScanner(String text, BitSet masked) {
        this.text = text;
        this.starts = new Starts(text, OPENING);
        this.masked = masked;
        this.taken = new BitSet(text.length());
    }

    /** In order of place. */
    static List<Amount> scan(String text, BitSet masked) {
        AmountScanner scanner = new AmountScanner(text, masked);
        scanner.places();
        scanner.percents();
        scanner.sharesInWords();
        scanner.spokenRanges();
        scanner.counts();
        scanner.bare();
        scanner.found.sort(Comparator.comparingInt(Amount::start));
        return scanner.found;
    }

    private void places() {
        Matcher m = PLACE.matcher(text);
        while (m.find()) {
            boolean named = m.group("classifier") != null;
            String before = text.substring(Math.max(0, m.start() - 20), m.start());
            boolean ranked = named || RANKED.matcher(before).find();
            if (ranked && free(m.start(), m.end(), named ? null : masked)) {
                add(
                        m.start(),
                        m.start(),
                        m.end(),
                        Numbers.value(m.group("number")),
                        null,
                        named ? m.group("classifier") : "",
                        Qualifier.EXACT,
                        false);
            }
        }
    }

    private void percents() {
        Matcher m = starts.matcher(PERCENT);
        for (int from = 0; starts.find(m, from); from = m.end()) {
            if (free(m.start("number"), m.end(), masked)) {
                String upper = m.group("upper");
                add(
                        m,
                        new BigDecimal(m.group("number")),
                        upper == null ? null : new BigDecimal(upper),
                        m.group("sign"),
                        false);
            }
        }
    }

    private void sharesInWords() {
        Matcher m = starts.matcher(SHARE_IN_WORDS);
        for (int from = 0; starts.find(m, from); from = m.end()) {
            BigDecimal value;
            if (m.group("tenths") != null) {
                value = Numbers.value(m.group("tenths"))
                        .multiply(BigDecimal.TEN)
                        .add(half(m.group("half")));
            } else if (m.group("hundredths") != null) {
                value = Numbers.value(m.group("hundredths"));
            } else if (m.group("above") != null) {
                value = share(m.group("above"), m.group("below"));
            } else {
                value = share(m.group("top"), m.group("lower"));
            }
            int number = IntStream.of(m.start("tenths"), m.start("hundredths") - 3, m.start("above"), m.start("lower"))
                    .max()
                    .orElseThrow();
            if (free(number, m.end(), masked)) {
                add(
                        m.start(),
                        number,
                        m.end(),
                        value.stripTrailingZeros(),
                        null,
                        "%",
                        qualifier(m.group("before"), null, m.group("after")),
                        false);
            }
        }
    }

    /** What stands behind the tenths: half of one, or hundredths. */
    private static BigDecimal half(@Nullable String behind) {
        return behind == null ? BigDecimal.ZERO : behind.equals("半") ? BigDecimal.valueOf(5) : Numbers.value(behind);
    }

    private static BigDecimal share(String part, String whole) {
        return Numbers.value(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(Numbers.value(whole), 4, RoundingMode.HALF_UP);
    }

    private void spokenRanges() {
        Matcher m = starts.matcher(SPOKEN_RANGE);
        for (int from = 0; starts.find(m, from); from = m.end()) {
            if (free(m.start("number"), m.end(), masked)) {
                add(
                        m.start(),
                        m.start("number"),
                        m.end(),
                        Numbers.value(m.group("number")),
                        Numbers.value(m.group("upper")),
                        m.group("classifier"),
                        Qualifier.ABOUT,
                        false);
            }
        }
    }

    private void counts() {
        Matcher m = starts.matcher(COUNT);
        int from = 0;
        while (starts.find(m, from)) {
            from = m.start() + 1;
            if (!free(m.start("number"), m.end(), masked) || insideNumber(m.start("number"))) {
                continue;
            }
            String number = m.group("number");
            String classifier = m.group("classifier");
            boolean inWords = !Character.isDigit(number.charAt(0));
            if (inWords && !Phrases.counts(text, m, number, classifier)
                    || !inWords && !Phrases.measures(text, m, classifier)) {
                continue;
            }
            String more = first(m.group("more"), m.group("more2"), m.group("more3"));
            String power = m.group("power") == null ? "" : m.group("power");
            String upper = m.group("upper");
            add(
                    m.start(),
                    m.start("number"),
                    m.end(),
                    Numbers.times(Numbers.value(number), upper == null ? power : power(upper, power)),
                    upper == null ? null : Numbers.times(Numbers.value(upper), power),
                    Classifiers.plain(classifier),
                    upper != null ? Qualifier.ABOUT : qualifier(m.group("before"), more, m.group("after")),
                    inWords);
            from = m.end();
        }
    }

    /** 3至5万: the power belongs to both. */
    private static String power(String upper, String power) {
        char last = upper.charAt(upper.length() - 1);
        return power.isEmpty() && (last == '万' || last == '亿') ? String.valueOf(last) : power;
    }

    private boolean insideNumber(int start) {
        return start > 0
                && Character.isDigit(text.charAt(start))
                && (Character.isDigit(text.charAt(start - 1))
                        || text.charAt(start - 1) == '.' && start > 1 && Character.isDigit(text.charAt(start - 2)));
    }

    /** Numbers without a classifier in a list whose earlier members have one: 收58件,受理55,审结50. */
    private void bare() {
        List<Amount> counted = found.stream()
                .filter(amount -> !amount.isShare())
                .sorted(Comparator.comparingInt(Amount::start))
                .toList();
        Matcher m = BARE.matcher(text);
        int next = 0;
        while (m.find()) {
            while (next < counted.size() && counted.get(next).end() <= m.start()) {
                next++;
            }
            if (next > 0 && free(m.start(), m.end(), masked)) {
                Amount before = counted.get(next - 1);
                if (inOneList(before.start(), m.start())) {
                    add(
                            m.start(),
                            m.start(),
                            m.end(),
                            Numbers.value(m.group("number")),
                            null,
                            before.classifier(),
                            Qualifier.EXACT,
                            false);
                }
            }
        }
    }

    private boolean inOneList(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            if ("。;\n".indexOf(text.charAt(i)) >= 0 || i > from + LONGEST_LIST) {
                return false;
            }
        }
        return true;
    }

    private void add(Matcher m, BigDecimal value, @Nullable BigDecimal max, String classifier, boolean inWords) {
        add(
                m.start(),
                m.start("number"),
                m.end(),
                value,
                max,
                classifier,
                max != null ? Qualifier.ABOUT : qualifier(m.group("before"), null, m.group("after")),
                inWords);
    }

    private void add(
            int start,
            int number,
            int end,
            BigDecimal value,
            @Nullable BigDecimal max,
            String classifier,
            Qualifier qualifier,
            boolean inWords) {
        found.add(new Amount(start, number, end, value, max, classifier, qualifier, inWords));
        taken.set(start, end);
    }

    private boolean free(int start, int end, @Nullable BitSet mask) {
        int clash = taken.nextSetBit(start);
        int masking = mask == null ? -1 : mask.nextSetBit(start);
        return (clash < 0 || clash >= end) && (masking < 0 || masking >= end);
    }

    private static Qualifier qualifier(@Nullable String before, @Nullable String more, @Nullable String after) {
        String behind = after == null ? "" : after.strip();
        if (before != null && AT_MOST.contains(before) || behind.endsWith("以下") || behind.endsWith("内")) {
            return Qualifier.AT_MOST;
        }
        if (before != null && AT_LEAST.contains(before) || behind.endsWith("以上") || behind.equals("开外")) {
            return Qualifier.AT_LEAST;
        }
        if (before != null || behind.equals("左右") || behind.equals("上下") || "来".equals(more)) {
            return Qualifier.ABOUT;
        }
        return more != null ? Qualifier.AT_LEAST : Qualifier.EXACT;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
