package org.xiaohao.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.text.Bigrams;

/** Facts that are told twice with different numbers. */
final class SameFacts {

    /** More counts than any report has. */
    private static final int MOST = 3000;

    private static final int REACH_LEFT = 24;
    private static final int REACH_RIGHT = 16;
    private static final int FULL_WORDS = 7;
    private static final String MARKS = "。，；：,;:、\n（()）";
    private static final Pattern STATE =
            Pattern.compile("收到|受理|审结|办结|化解|查处|新增|净增|采纳|移送|立案|结案|调解成功|纠正|整改|参加|培训|发放|开展|举办|立项|评查|审查|制定|废止|清理");
    private static final Pattern LEFT_BY_THE_WAY = Pattern.compile("全年|共计?|累计|亲自|各类|等|的$|行政(?=规范)");
    private static final Pattern RIGHT_BY_THE_WAY = Pattern.compile("^的|均.*$|全部.*$|目录.*$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}]");
    private static final Pattern NOUN_BEHIND = Pattern.compile("^[\\p{IsHan}]");
    private static final Pattern REFERS = Pattern.compile("(?:的|全年|上述|这|年内)$");
    private static final Pattern OF_ALL = Pattern.compile("均|全部|都");
    private static final Pattern REST = Pattern.compile("其余|其他|剩余|余下|尚有|还有|仍有|未");

    /**
     * @param states what is told of the things counted, such as 受理 or 审结
     * @param rest whether those are meant that are left over or not yet done
     * @param definite whether things are meant that were told of before: 全年审查的27件
     */
    private record Fact(
            FoundFigure figure,
            int paragraph,
            String words,
            Bigrams pairs,
            Set<String> states,
            boolean rest,
            boolean definite) {}

    private final Report report;

    private SameFacts(Report report) {
        this.report = report;
    }

    static void run(Report report) {
        new SameFacts(report).facts();
    }

    private void facts() {
        Map<String, List<Fact>> byClassifier = new HashMap<>();
        report.figures().stream().filter(SameFacts::isCount).limit(MOST).forEach(figure -> {
            Fact later = fact(figure);
            List<Fact> earlier = byClassifier.computeIfAbsent(figure.classifier(), ignored -> new ArrayList<>());
            earlier.stream().filter(fact -> same(fact, later)).findFirst().ifPresent(first -> found(first, later));
            earlier.add(later);
        });
    }

    private static boolean isCount(FoundFigure figure) {
        return figure.qualifier() == Qualifier.EXACT
                && (figure.figureClass() == FigureClass.EVENT_SUM || figure.figureClass() == FigureClass.STOCK);
    }

    private void found(Fact first, Fact later) {
        BigDecimal right = first.figure().amount();
        report.add(
                FindingKind.SAME_FACT,
                later.figure().start(),
                later.figure().end(),
                FigureContext.plain(later.figure().amount()),
                FigureContext.plain(right));
    }

    /** The clause around a figure, to the marks beside it. */
    private Fact fact(FoundFigure figure) {
        String left = report.text(figure.start() - REACH_LEFT, figure.start());
        left = left.substring(lastMark(left) + 1);
        String right = report.text(figure.end(), figure.end() + REACH_RIGHT);
        right = right.substring(0, firstMark(right));
        String words = NO_WORD.matcher(LEFT_BY_THE_WAY.matcher(left).replaceAll("")
                        + RIGHT_BY_THE_WAY.matcher(right).replaceAll(""))
                .replaceAll("");
        Set<String> states = new HashSet<>();
        STATE.matcher(left + right).results().forEach(result -> states.add(result.group()));
        boolean definite = NOUN_BEHIND.matcher(right).find()
                && (REFERS.matcher(left).find() || OF_ALL.matcher(right).find());
        return new Fact(
                figure,
                report.paragraphAt(figure.start()),
                words,
                Bigrams.of(words),
                states,
                REST.matcher(left + right).find(),
                definite);
    }

    private static int lastMark(String words) {
        int at = words.length() - 1;
        while (at >= 0 && MARKS.indexOf(words.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    private static int firstMark(String words) {
        int at = 0;
        while (at < words.length() && MARKS.indexOf(words.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean same(Fact first, Fact later) {
        if (first.paragraph() == later.paragraph()
                || first.figure().amount().compareTo(later.figure().amount()) == 0
                || first.rest() != later.rest()) {
            return false;
        }
        // Words such as 反馈问题33个 tell of something new; only 反馈的33个问题 takes up what was told.
        if (!later.definite()) {
            return first.words().length() >= FULL_WORDS && first.words().equals(later.words());
        }
        Set<String> states = new HashSet<>(first.states());
        states.retainAll(later.states());
        boolean neither = first.states().isEmpty() && later.states().isEmpty();
        if (states.isEmpty() && !neither) {
            return false;
        }
        int shared = first.pairs().shared(later.pairs());
        int smaller = Math.min(first.pairs().size(), later.pairs().size());
        boolean sameNoun = !neither
                && shared >= 1
                && noun(first).equals(noun(later))
                && !noun(first).isEmpty();
        return sameNoun || shared >= 2 && shared >= 0.5 * smaller;
    }

    /** The last two signs of what is counted. */
    private static String noun(Fact fact) {
        String words = STATE.matcher(fact.words()).replaceAll("");
        return words.length() < 2 ? "" : words.substring(words.length() - 2);
    }
}
