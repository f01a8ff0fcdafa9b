package org.xiaohao.checking;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.text.Bigrams;

/**
 * A figure with what is told of it.
 *
 * @param words of its clause, without those that stand by the way
 * @param noun the words without states
 * @param doing the words from the first state on, without who does it
 * @param behind the first signs of what stands behind the figure
 * @param before what stands before the figure in its sentence
 * @param digits of its number, without zeros at the end
 * @param states what is told of the things counted, such as 受理 or 审结
 * @param rest whether those are meant that are left over or not yet done
 * @param otherYear whether the value of another year is meant
 * @param definite whether things are meant that were told of before: 全年审查的27件
 * @param ofTheYear whether it is told neither as plan nor of last year's problems
 */
record ToldFact(
        FoundFigure figure,
        int paragraph,
        String words,
        String noun,
        String doing,
        String behind,
        String before,
        String digits,
        Bigrams pairs,
        Set<String> states,
        boolean rest,
        boolean otherYear,
        boolean definite,
        boolean ofTheYear) {

    private static final Pattern STATE =
            Pattern.compile("收到|受理|审结|办结|化解|查处|新增|净增|采纳|移送|立案|结案|调解成功|纠正|整改|参加|培训|发放|开展|举办|立项|评查|审查|审核|制定|废止|清理");
    private static final Pattern LEFT_BY_THE_WAY = Pattern.compile(
            "^(?:主持召开|组织召开|组织开展|组织|主持|召开|举行|推动|协调|带头|坚持)|20\\d{2}年度?|全年|本年度?|今年|年内|共计?|累计|亲自|各类|等|的$|行政(?=规范)");
    private static final Pattern RIGHT_BY_THE_WAY = Pattern.compile("^的|均.*$|全部.*$|目录.*$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}]");
    private static final Pattern REST = Pattern.compile("其余|其他|剩余|余下|尚有|还有|仍有|未");
    /** 追讨的1248万元中尚有…: what follows is told of some of them. */
    private static final Pattern OF_THEM = Pattern.compile("^\\p{IsHan}{0,8}中");

    private static final Pattern OTHER_YEAR = Pattern.compile("上年|去年|上一年|同期|年初|此前|(?<year>20\\d{2})年");
    private static final Pattern UNIT = Pattern.compile(
            "全[省市州盟县区旗镇乡街]|(?!组织|主持|召开|列席|提请|报请)\\p{IsHan}{2}(?:局(?![长面部])|委(?![托员派])|(?<![承主督协经代举开])办(?![理案结件单事好公])|院(?!长)|大队|支队|镇(?!街)|街道|公司)");

    private static final int NOUN = 8;

    static ToldFact of(
            FoundFigure figure,
            int paragraph,
            String left,
            String right,
            boolean definite,
            boolean ofTheYear,
            String before,
            @Nullable Integer year) {
        String words = NO_WORD.matcher(LEFT_BY_THE_WAY.matcher(left).replaceAll("")
                        + RIGHT_BY_THE_WAY.matcher(right).replaceAll(""))
                .replaceAll("");
        // 对列入名单的32家企业开展辅导: the clause before 的 tells which they are, what is behind is new.
        String telling = definite && left.endsWith("的") ? left : left + right;
        Set<String> states =
                STATE.matcher(telling).results().map(result -> result.group()).collect(Collectors.toSet());
        boolean otherYear = OTHER_YEAR
                .matcher(left)
                .results()
                .anyMatch(result -> result.group(1) == null || !result.group(1).equals(String.valueOf(year)));
        return new ToldFact(
                figure,
                paragraph,
                words,
                STATE.matcher(words).replaceAll(""),
                doing(words),
                right.substring(0, Math.min(NOUN, right.length())),
                before,
                figure.amount().stripTrailingZeros().unscaledValue().toString(),
                Bigrams.of(words),
                states,
                REST.matcher(OF_THEM.matcher(right).find() ? left : left + right)
                        .find(),
                otherYear,
                definite,
                ofTheYear);
    }

    private static String doing(String words) {
        Matcher m = STATE.matcher(words);
        return m.find() ? words.substring(m.start()) : "";
    }

    /** The same for facts told in the same words with the same number, wherever they stand. */
    String wording() {
        return figure.amount() + figure.classifier() + words + rest + otherYear + definite + ofTheYear + before;
    }

    boolean counts() {
        return figure.figureClass() == FigureClass.EVENT_SUM || figure.figureClass() == FigureClass.STOCK;
    }

    boolean isShare() {
        return figure.figureClass() == FigureClass.RATE;
    }

    /** Whether the words contain what is counted by a figure that stands before its noun. */
    boolean hasNounOf(ToldFact other) {
        return other.behind.length() >= 2 && words.contains(other.behind.substring(0, 2));
    }

    /** Whether it tells a state only, 审结81件, and its sentence speaks of what the other one counts. */
    boolean leavesNounOut(ToldFact other) {
        return noun.isEmpty() && Bigrams.of(other.behind).shared(Bigrams.of(before)) >= 2;
    }

    /** The last two signs of what is counted. */
    String lastOfNoun() {
        return noun.length() < 2 ? "" : noun.substring(noun.length() - 2);
    }

    /** Whether the sentences before both name units, and none in common. */
    static boolean unitsDiffer(ToldFact first, ToldFact later) {
        Set<String> units = first.units();
        Set<String> others = later.units();
        return !units.isEmpty() && !others.isEmpty() && Collections.disjoint(units, others);
    }

    private Set<String> units() {
        return UNIT.matcher(before).results().map(result -> result.group()).collect(Collectors.toSet());
    }

    /** How many digits both numbers have, where they differ by two neighbours that changed places; else 0. */
    int turnedDigits(ToldFact other) {
        String mine = digits;
        String others = other.digits;
        if (mine.length() != others.length()
                || mine.length() < 2
                || figure.amount().precision() - figure.amount().scale()
                        != other.figure.amount().precision()
                                - other.figure.amount().scale()) {
            return 0;
        }
        int at = 0;
        while (at < mine.length() && mine.charAt(at) == others.charAt(at)) {
            at++;
        }
        boolean turned = at + 1 < mine.length()
                && mine.charAt(at) == others.charAt(at + 1)
                && mine.charAt(at + 1) == others.charAt(at)
                && mine.substring(at + 2).equals(others.substring(at + 2));
        return turned ? mine.length() : 0;
    }
}
