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
        boolean left = leavesOver(index, counts);
        if (anyPair(counts, rate, left) || sumOverTotal(counts, rate)) {
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
        BigDecimal share = percent(figures.get(top), figures.get(bottom));
        BigDecimal right = left ? HUNDRED.subtract(share) : share;
        if (FigureContext.off(right, rate.amount(), rounding(top, bottom, share))) {
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

    /** What rounding the counts, as in 7.2万件, may move the rate at most. */
    private BigDecimal rounding(int top, int bottom, BigDecimal share) {
        return part(figures.rounding(top), figures.get(top))
                .add(part(figures.rounding(bottom), figures.get(bottom)))
                .multiply(share);
    }

    private static BigDecimal part(BigDecimal rounding, FoundFigure figure) {
        return figure.amount().signum() == 0
                ? BigDecimal.ZERO
                : rounding.divide(figure.amount(), MathContext.DECIMAL64);
    }

    /** 不合格12件,合格率97%: the count is what the rate leaves over. */
    private boolean leavesOver(int index, List<Integer> counts) {
        String stem = core(stem(figures.left(index)));
        return stem.length() == 2
                && counts.stream()
                        .map(figures::left)
                        .anyMatch(words -> words.contains("不" + stem) || words.contains("未" + stem));
    }

    private boolean anyPair(List<Integer> counts, FoundFigure rate, boolean leftOver) {
        for (int top : counts) {
            for (int bottom : counts) {
                if (top != bottom && figures.comparable(top, bottom) && fits(top, bottom, rate, leftOver)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fits(int top, int bottom, FoundFigure rate, boolean leftOver) {
        BigDecimal share = percent(figures.get(top), figures.get(bottom));
        return !FigureContext.off(share, rate.amount(), BigDecimal.ZERO)
                || leftOver && !FigureContext.off(HUNDRED.subtract(share), rate.amount(), BigDecimal.ZERO);
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
            if (stem.length() > 1 && figures.left(count).contains(core(stem))) {
                return count;
            }
        }
        // 网上办理7.2万件,网办率: a name cut short takes up the count right before it.
        boolean beside = !counts.isEmpty() && counts.getFirst() == index - 1;
        return beside && cutShort(core(stem), figures.left(index - 1)) ? index - 1 : -1;
    }

    private static String stem(String rateName) {
        int end = rateName.lastIndexOf('率');
        if (end <= 0) {
            return "";
        }
        return rateName.substring(Math.max(0, end - 4), end);
    }

    /** The last two signs of what the rate is of. */
    private static String core(String stem) {
        return stem.length() > 2 ? stem.substring(stem.length() - 2) : stem;
    }

    private static boolean cutShort(String core, String words) {
        int first = core.length() == 2 ? words.indexOf(core.charAt(0)) : -1;
        return first >= 0 && words.indexOf(core.charAt(1), first + 1) > first;
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
