package org.xiaohao.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.figures.Qualifier;

/** A percentage against the counts beside it. */
final class RateChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SHARE = Pattern.compile("占(?:比)?[^，。]{0,24}$");
    private static final Pattern SEVERAL = Pattern.compile("(?:均|都|分别)(?:为|达到?|保持)?$");
    private static final Pattern TOTAL = Pattern.compile("的|总数的");

    private final Report report;
    private final FigureContext figures;

    private RateChecks(Report report) {
        this.report = report;
        this.figures = new FigureContext(report);
    }

    static void run(Report report) {
        RateChecks checks = new RateChecks(report);
        for (int i = 0; i < checks.figures.size(); i++) {
            FoundFigure figure = checks.figures.get(i);
            if (figure.figureClass() == FigureClass.RATE
                    && figure.qualifier() == Qualifier.EXACT
                    && figure.classifier().equals("%")) {
                checks.rate(i);
            }
        }
    }

    private void rate(int index) {
        FoundFigure rate = figures.get(index);
        if (rate.numerator() != null) {
            return;
        }
        List<Integer> counts = countsBefore(index);
        if (anyPair(counts, rate) || sumOverTotal(counts, rate)) {
            return;
        }
        int top = numerator(index, counts);
        if (top < 0) {
            return;
        }
        int bottom = denominator(index, top, counts);
        if (bottom < 0) {
            return;
        }
        BigDecimal right = percent(figures.get(top), figures.get(bottom));
        if (FigureContext.off(right, rate.amount())) {
            report.add(
                    FindingKind.RATE,
                    figures.get(Math.min(top, bottom)).start(),
                    rate.end(),
                    FigureContext.plain(rate.amount()) + "%",
                    FigureContext.plain(right.setScale(1, RoundingMode.HALF_UP)) + "%");
        }
    }

    private List<Integer> countsBefore(int index) {
        List<Integer> counts = new ArrayList<>();
        for (int i = index - 1; i >= Math.max(0, index - FigureContext.WINDOW) && figures.sameSentence(i, index); i--) {
            FoundFigure figure = figures.get(i);
            if (figure.figureClass() != FigureClass.RATE
                    && figure.figureClass() != FigureClass.GROWTH
                    && figure.qualifier() == Qualifier.EXACT
                    && figure.max() == null) {
                counts.add(i);
            }
        }
        return counts;
    }

    private boolean anyPair(List<Integer> counts, FoundFigure rate) {
        for (int top : counts) {
            for (int bottom : counts) {
                if (top != bottom
                        && figures.comparable(top, bottom)
                        && !FigureContext.off(percent(figures.get(top), figures.get(bottom)), rate.amount())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean sumOverTotal(List<Integer> counts, FoundFigure rate) {
        for (int bottom : counts) {
            for (int first : counts) {
                for (int second : counts) {
                    if (first < second
                            && first != bottom
                            && second != bottom
                            && figures.comparable(first, bottom)
                            && figures.comparable(second, bottom)) {
                        BigDecimal sum = figures.get(first)
                                .amount()
                                .add(figures.get(second).amount());
                        if (figures.get(bottom).amount().signum() > 0
                                && !FigureContext.off(
                                        sum.multiply(HUNDRED)
                                                .divide(figures.get(bottom).amount(), MathContext.DECIMAL64),
                                        rate.amount())) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** The count whose words the rate takes up: 优秀63卷,优秀率38%. */
    private int numerator(int index, List<Integer> counts) {
        String left = figures.left(index);
        if (SHARE.matcher(left).find() && !counts.isEmpty()) {
            // 161件,占总数230件的70%, or 6.3万件,占75%.
            String between = report.text(
                            figures.get(counts.getFirst()).end(),
                            figures.get(index).start())
                    .strip();
            boolean totalBetween = TOTAL.matcher(between).matches();
            return totalBetween ? (counts.size() > 1 ? counts.get(1) : -1) : counts.getFirst();
        }
        String stem = stem(left);
        // 报备率、规范率均为100%: one rate of several things.
        if (stem.isEmpty() || SEVERAL.matcher(left).find()) {
            return -1;
        }
        for (int count : counts) {
            if (shares(stem, figures.left(count))) {
                return count;
            }
        }
        return -1;
    }

    private static String stem(String rateName) {
        int end = rateName.lastIndexOf('率');
        if (end <= 0) {
            return "";
        }
        return rateName.substring(Math.max(0, end - 4), end);
    }

    /** Whether the count speaks of what the rate is of, by its last two signs at least. */
    private static boolean shares(String stem, String words) {
        String core = stem.length() > 2 ? stem.substring(stem.length() - 2) : stem;
        return core.length() == 2 && words.contains(core);
    }

    private int denominator(int index, int top, List<Integer> counts) {
        int best = -1;
        for (int count : counts) {
            boolean fits = count != top
                    && figures.comparable(top, count)
                    && figures.get(count).amount().compareTo(figures.get(top).amount()) >= 0;
            if (fits && (best < 0 || Math.abs(count - top) < Math.abs(best - top))) {
                best = count;
            }
        }
        return best;
    }

    private static BigDecimal percent(FoundFigure top, FoundFigure bottom) {
        return bottom.amount().signum() == 0
                ? BigDecimal.ZERO
                : top.amount().multiply(HUNDRED).divide(bottom.amount(), MathContext.DECIMAL64);
    }
}
