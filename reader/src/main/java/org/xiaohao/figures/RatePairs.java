package org.xiaohao.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;

/** Brings a rate together with the two counts of its sentence that it is the quotient of. */
final class RatePairs {

    private static final int WINDOW = 5;
    private static final Set<FigureClass> COUNTS = Set.of(
            FigureClass.EVENT_SUM,
            FigureClass.STOCK,
            FigureClass.MONEY,
            FigureClass.AREA,
            FigureClass.OTHER,
            FigureClass.TARGET);

    private RatePairs() {}

    /** Whether two figures of the list stand together, in one sentence or one row. */
    interface Together {
        boolean test(int one, int other);
    }

    static void join(Together together, List<FoundFigure> found) {
        for (int i = 0; i < found.size(); i++) {
            FoundFigure rate = found.get(i);
            if (rate.figureClass() == FigureClass.RATE
                    && rate.numerator() == null
                    && rate.qualifier() == Qualifier.EXACT
                    && rate.classifier().equals("%")) {
                join(together, found, i);
            }
        }
    }

    /** The nearest pair wins. */
    private static void join(Together together, List<FoundFigure> found, int rate) {
        for (int top = rate - 1; top >= Math.max(0, rate - WINDOW); top--) {
            for (int distance = 1; distance <= WINDOW; distance++) {
                for (int bottom : new int[] {top - distance, top + distance}) {
                    if (bottom >= Math.max(0, rate - WINDOW)
                            && bottom < rate
                            && isQuotient(together, found, top, bottom, rate)) {
                        found.set(rate, found.get(rate).withBase(top, bottom));
                        return;
                    }
                }
            }
        }
    }

    private static boolean isQuotient(Together together, List<FoundFigure> found, int top, int bottom, int rate) {
        FoundFigure numerator = found.get(top);
        FoundFigure denominator = found.get(bottom);
        if (!COUNTS.contains(numerator.figureClass())
                || !COUNTS.contains(denominator.figureClass())
                || !together.test(top, rate)
                || !together.test(bottom, rate)
                || !numerator.classifier().equals(denominator.classifier())
                || denominator.amount().signum() == 0
                || numerator.amount().compareTo(denominator.amount()) > 0
                        && denominator.figureClass() != FigureClass.TARGET) {
            return false;
        }
        BigDecimal printed = found.get(rate).amount();
        BigDecimal quotient = numerator
                .amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(denominator.amount(), MathContext.DECIMAL64);
        // Rounded either way, or cut.
        BigDecimal step = BigDecimal.ONE.movePointLeft(
                Math.max(0, printed.stripTrailingZeros().scale()));
        return quotient.subtract(printed).abs().compareTo(step) < 0;
    }
}
