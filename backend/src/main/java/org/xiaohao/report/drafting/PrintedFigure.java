package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureFinder;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.report.drafting.DraftFacts.YearValue;

/**
 * A figure as a text prints it.
 *
 * @param context the words of its sentence before it, from the last figure on
 */
record PrintedFigure(
        int start, int end, String name, BigDecimal amount, String classifier, boolean bound, String context) {

    private static final double SURE = 0.6;
    private static final double RATE_SURE = 0.7;
    private static final FigureFinder FINDER = new FigureFinder();

    static List<PrintedFigure> in(String text) {
        List<PrintedFigure> result = new ArrayList<>();
        int before = 0;
        for (FoundFigure found : FINDER.find(text)) {
            int start = text.offsetByCodePoints(0, found.start());
            int end = text.offsetByCodePoints(0, found.end());
            int sentence = Math.max(
                            Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)),
                            text.lastIndexOf('\n', start))
                    + 1;
            String context = text.substring(Math.min(start, Math.max(sentence, before)), start);
            before = end;
            if (found.max() == null && Character.isDigit(text.charAt(firstDigit(text, start, end)))) {
                result.add(new PrintedFigure(
                        firstDigit(text, start, end),
                        end,
                        found.name(),
                        found.amount(),
                        found.classifier(),
                        found.qualifier() == Qualifier.AT_LEAST,
                        context));
            }
        }
        return result;
    }

    private static int firstDigit(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return start;
    }

    /** The value that it prints: the amount agrees and the name is like it. */
    @Nullable
    YearValue matching(List<YearValue> values) {
        YearValue best = null;
        YearValue only = null;
        int equal = 0;
        double most = 0.2;
        for (YearValue value : values) {
            if (Amounts.agree(amount, classifier, bound, value)) {
                equal++;
                only = value;
                double likeness = likeness(value.name());
                if (likeness > most) {
                    most = likeness;
                    best = value;
                }
            }
        }
        boolean telling = equal == 1 && amount.compareTo(BigDecimal.valueOf(20)) > 0 && !Amounts.isRate(classifier);
        return best == null && telling ? only : best;
    }

    /** The value whose name it has, but not its amount; null where there is none. */
    @Nullable
    YearValue contradicts(List<YearValue> values) {
        YearValue best = null;
        double most = SURE;
        for (YearValue value : values) {
            boolean comparable = value.classifier().equals(classifier)
                    || Amounts.isMoney(classifier) && Amounts.isMoney(value.classifier());
            double likeness = likeness(value.name());
            boolean sure = !Amounts.isRate(classifier) || Likeness.of(value.name(), name) > RATE_SURE;
            if (comparable && sure && value.value() != null && likeness > most) {
                most = likeness;
                best = value;
            }
        }
        return best;
    }

    double likeness(String other) {
        return Math.max(Likeness.held(other, name), Likeness.held(other, context + name));
    }
}
