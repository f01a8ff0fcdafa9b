package org.xiaohao.checking;

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
import org.xiaohao.outlines.PartKind;

/** Facts that are told twice with different numbers. */
final class SameFacts {

    /** More counts than any report has. */
    private static final int MOST = 3000;

    private static final int REACH_LEFT = 24;
    private static final int REACH_RIGHT = 16;
    private static final int REACH_UNITS = 60;
    private static final int FULL_WORDS = 7;
    private static final int FULL_NOUN = 4;
    private static final double ALIKE = 0.7;
    private static final String MARKS = "。，；：,;:、\n（()）";
    private static final Pattern NOUN_BEHIND = Pattern.compile("^[\\p{IsHan}]");
    private static final Pattern REFERS = Pattern.compile("(?:的|全年|上述|前述|这|年内)$");
    private static final Pattern OF_ALL = Pattern.compile("均|全部|都");
    private static final Set<FigureClass> TOLD =
            Set.of(FigureClass.EVENT_SUM, FigureClass.STOCK, FigureClass.MONEY, FigureClass.AREA, FigureClass.RATE);

    private final Report report;

    private SameFacts(Report report) {
        this.report = report;
    }

    static void run(Report report) {
        new SameFacts(report).facts();
    }

    private void facts() {
        Map<String, List<ToldFact>> byClassifier = new HashMap<>();
        Set<String> told = new HashSet<>();
        report.figures().stream().filter(SameFacts::isTold).limit(MOST).forEach(figure -> {
            ToldFact later = fact(figure);
            List<ToldFact> earlier = byClassifier.computeIfAbsent(figure.classifier(), ignored -> new ArrayList<>());
            earlier.stream().filter(fact -> same(fact, later)).findFirst().ifPresent(first -> found(first, later));
            if (told.add(later.wording())) {
                earlier.add(later);
            }
        });
    }

    private static boolean isTold(FoundFigure figure) {
        return figure.qualifier() == Qualifier.EXACT && figure.max() == null && TOLD.contains(figure.figureClass());
    }

    private void found(ToldFact first, ToldFact later) {
        report.add(
                FindingKind.SAME_FACT,
                later.figure().start(),
                later.figure().end(),
                FigureContext.plain(later.figure().amount()),
                FigureContext.plain(first.figure().amount()));
    }

    /** The clause around a figure, to the marks beside it. */
    private ToldFact fact(FoundFigure figure) {
        String left = report.text(figure.start() - REACH_LEFT, figure.start());
        left = left.substring(lastMark(left) + 1);
        String right = report.text(figure.end(), figure.end() + REACH_RIGHT);
        right = right.substring(0, firstMark(right));
        boolean definite = NOUN_BEHIND.matcher(right).find()
                && (REFERS.matcher(left).find() || OF_ALL.matcher(right).find());
        Report.Sentence sentence = report.sentenceAt(figure.start());
        int from = sentence == null ? figure.start() : Math.max(sentence.place(), figure.start() - REACH_UNITS);
        String before = report.text(from, figure.start());
        boolean ofThisYear = report.year() != null && before.contains(report.year() + "年");
        boolean settled = report.tells(figure.start(), PartKind.NEXT_PLAN, PartKind.RECTIFICATION)
                && !report.tells(figure.start(), PartKind.RESULTS, PartKind.PROBLEMS);
        return ToldFact.of(
                figure,
                report.paragraphAt(figure.start()),
                left,
                right,
                definite,
                !settled || ofThisYear,
                before,
                report.year());
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

    private static boolean same(ToldFact first, ToldFact later) {
        if (first.paragraph() == later.paragraph()
                || first.rest() != later.rest()
                || first.otherYear() != later.otherYear()
                || first.figure().amount().compareTo(later.figure().amount()) == 0) {
            return false;
        }
        if (later.definite() && later.counts() && first.counts() && refersTo(first, later)) {
            return true;
        }
        if (!first.ofTheYear() || !later.ofTheYear() && !later.definite()) {
            return false;
        }
        return slip(first, later)
                ? !ToldFact.unitsDiffer(first, later) || first.pairs().likeness(later.pairs()) >= ALIKE
                : sameWords(first, later) && !ToldFact.unitsDiffer(first, later);
    }

    /** Words such as 反馈问题33个 tell of something new; only 反馈的33个问题 takes up what was told. */
    private static boolean refersTo(ToldFact first, ToldFact later) {
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
                && first.lastOfNoun().equals(later.lastOfNoun())
                && !first.lastOfNoun().isEmpty();
        return sameNoun || !neither && first.leavesNounOut(later) || shared >= 2 && shared >= 0.5 * smaller;
    }

    /** The same words in this order or another: 受理复议申请58件, 复议申请受理85件. */
    private static boolean sameWords(ToldFact first, ToldFact later) {
        boolean words = first.words().length() >= FULL_WORDS && first.words().equals(later.words());
        boolean noun = first.noun().length() >= FULL_NOUN
                && first.noun().equals(later.noun())
                && !first.states().isEmpty()
                && first.states().equals(later.states());
        boolean doing = first.doing().length() >= FULL_WORDS && first.doing().equals(later.doing());
        return (words || noun || doing) && !first.isShare();
    }

    /** Two neighbouring digits that changed places, where the words speak of one thing. */
    private static boolean slip(ToldFact first, ToldFact later) {
        int digits = first.turnedDigits(later);
        if (digits < 2) {
            return false;
        }
        boolean states = first.states().isEmpty()
                || later.states().isEmpty()
                || first.states().stream().anyMatch(later.states()::contains);
        if (!states) {
            return false;
        }
        if (digits > 2 && later.definite() && first.hasNounOf(later)) {
            return true;
        }
        int shared = first.pairs().shared(later.pairs());
        double smaller = Math.min(first.pairs().size(), later.pairs().size());
        return digits == 2 || first.isShare()
                ? shared >= 4 && shared >= 0.5 * smaller
                : shared >= 3 || shared >= 2 && shared >= 0.5 * smaller;
    }
}
