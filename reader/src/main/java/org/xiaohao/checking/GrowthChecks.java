package org.xiaohao.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.figures.Qualifier;

/** A change against the values before and after. */
final class GrowthChecks {

    private static final Pattern LESS = Pattern.compile("(?:减少|下降|压减|少)$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern BASE = Pattern.compile(
            "(?:上年|去年|上一年|同期|年初|原来|原|此前|20\\d\\d年)(?:度|末|底|同期)?(?:的|为|是)?[\\p{IsHan}]{0,6}$|[由从](?:[\\p{IsHan}\\d]{0,8}的)?$");
    private static final Pattern MOVED = Pattern.compile("(?:至|到|为)$");

    /** 由84.1%提高到90%,败诉率下降3.2个百分点: the change is of something else. */
    private static final Pattern OTHER_RATE = Pattern.compile("(?<!增长|下降|压减|压缩|提升)率");

    private final Report report;
    private final FigureContext figures;

    private GrowthChecks(Report report) {
        this.report = report;
        this.figures = new FigureContext(report);
    }

    static void run(Report report) {
        GrowthChecks checks = new GrowthChecks(report);
        for (int i = 0; i < checks.figures.size(); i++) {
            FoundFigure figure = checks.figures.get(i);
            if (figure.figureClass() == FigureClass.GROWTH && figure.qualifier() == Qualifier.EXACT) {
                if (figure.classifier().equals("%")) {
                    checks.growth(i);
                } else {
                    checks.increment(i);
                }
            }
        }
    }

    private boolean ofAnotherRate(int value, int index) {
        return OTHER_RATE
                .matcher(
                        report.text(figures.get(value).end(), figures.get(index).start()))
                .find();
    }

    private void growth(int index) {
        FoundFigure growth = figures.get(index);
        int base = -1;
        for (int i = index - 1; i >= Math.max(0, index - 3) && figures.sameSentence(i, index); i--) {
            if (BASE.matcher(figures.left(i)).find() && figures.get(i).figureClass() != FigureClass.GROWTH) {
                base = i;
                break;
            }
        }
        if (base < 0) {
            byIncrement(index);
            return;
        }
        int current = current(base, index);
        if (current < 0 || ofAnotherRate(Math.max(base, current), index)) {
            return;
        }
        BigDecimal before = figures.get(base).amount();
        BigDecimal change = figures.get(current).amount().subtract(before).abs();
        if (before.signum() != 0) {
            BigDecimal right = change.multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
            if (FigureContext.off(right, growth.amount())) {
                report.add(
                        FindingKind.GROWTH,
                        figures.get(Math.min(base, current)).start(),
                        growth.end(),
                        FigureContext.plain(growth.amount()) + "%",
                        FigureContext.plain(right.setScale(1, RoundingMode.HALF_UP)) + "%");
            }
        }
    }

    /** The value that stands against the base: behind 至 or before the base. */
    private int current(int base, int index) {
        if (base + 1 < index
                && figures.comparable(base, base + 1)
                && MOVED.matcher(figures.left(base + 1)).find()) {
            return base + 1;
        }
        for (int i = base - 1; i >= Math.max(0, base - 2) && figures.sameSentence(i, index); i--) {
            if (figures.comparable(base, i)) {
                return i;
            }
        }
        return -1;
    }

    /** 463件,比上年增加38件,增长8.9%: the base is what is left. */
    private void byIncrement(int index) {
        if (index < 2 || !figures.sameSentence(index - 2, index)) {
            return;
        }
        FoundFigure increment = figures.get(index - 1);
        FoundFigure current = figures.get(index - 2);
        FoundFigure growth = figures.get(index);
        boolean counts = increment.figureClass() == FigureClass.GROWTH
                && !increment.classifier().equals("%")
                && current.classifier().equals(increment.classifier())
                && increment.qualifier() == Qualifier.EXACT
                && current.qualifier() == Qualifier.EXACT;
        if (!counts) {
            return;
        }
        boolean less = LESS.matcher(figures.left(index - 1)).find();
        BigDecimal base = less
                ? current.amount().add(increment.amount())
                : current.amount().subtract(increment.amount());
        if (base.signum() <= 0) {
            return;
        }
        BigDecimal right = increment.amount().multiply(HUNDRED).divide(base, MathContext.DECIMAL64);
        boolean derivable = anyTotal(index, increment.amount(), growth.amount());
        if (FigureContext.off(right, growth.amount()) && !derivable) {
            report.add(
                    FindingKind.GROWTH,
                    current.start(),
                    growth.end(),
                    FigureContext.plain(growth.amount()) + "%",
                    FigureContext.plain(right.setScale(1, RoundingMode.HALF_UP)) + "%");
        }
    }

    /** Whether the growth is right against an earlier total of the sentence (13027 of which 3866 and 9161, 2277 more). */
    private boolean anyTotal(int index, BigDecimal increment, BigDecimal printed) {
        for (int i = index - 2; i >= Math.max(0, index - FigureContext.WINDOW) && figures.sameSentence(i, index); i--) {
            BigDecimal base = figures.get(i).amount().subtract(increment);
            if (base.signum() > 0
                    && !FigureContext.off(increment.multiply(HUNDRED).divide(base, MathContext.DECIMAL64), printed)) {
                return true;
            }
        }
        return false;
    }

    /** 较上年的16400件增加2440件, 上升2.7个百分点. */
    private void increment(int index) {
        FoundFigure increment = figures.get(index);
        boolean points = increment.classifier().endsWith("百分点");
        for (int base = index - 1; base >= Math.max(0, index - 2) && figures.sameSentence(base, index); base--) {
            if (!BASE.matcher(figures.left(base)).find()) {
                continue;
            }
            if (points
                    ? !figures.get(base).classifier().equals("%")
                    : !figures.get(base).classifier().equals(increment.classifier())) {
                continue;
            }
            int current = current(base, index);
            if (current >= 0 && !ofAnotherRate(Math.max(base, current), index)) {
                BigDecimal right = figures.get(current)
                        .amount()
                        .subtract(figures.get(base).amount())
                        .abs();
                if (right.compareTo(increment.amount()) != 0) {
                    report.add(
                            FindingKind.GROWTH,
                            figures.get(Math.min(base, current)).start(),
                            increment.end(),
                            FigureContext.plain(increment.amount()),
                            FigureContext.plain(right));
                }
            }
            return;
        }
    }
}
