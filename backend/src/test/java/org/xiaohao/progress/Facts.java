package org.xiaohao.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorReference;

/** Figures and indicators of tests of the rules; every figure stands in an entry of its own unless said otherwise. */
final class Facts {

    static final long TASK = 1;
    static final long JUSTICE = 11;
    static final long POLICE = 12;
    static final long TOWN = 13;

    private static long entries;

    private Facts() {}

    static IndicatorReference indicator(long id, String name, String classifier, FigureClass kind, Aggregation how) {
        return new IndicatorReference(id, 0, TASK, name, classifier, kind, how, false, null, null, null, null);
    }

    static IndicatorReference rate(long id, String name, @Nullable Long numerator, @Nullable Long denominator) {
        return new IndicatorReference(
                id, 0, TASK, name, "%", FigureClass.RATE, Aggregation.RATIO, false, numerator, denominator, null, null);
    }

    /** @param period a month, from 1 */
    static Fact figure(long unit, int period, String name, String amount, String classifier) {
        return figure(unit, months(period, period, period), name, amount, classifier);
    }

    /** The period of that number in its cycle, from the first day of a month to the last one of another. */
    static FigurePeriod months(int sequence, int first, int last) {
        LocalDate year = LocalDate.of(2026, 1, 1);
        return new FigurePeriod(
                sequence, year.plusMonths(first - 1), year.plusMonths(last).minusDays(1));
    }

    static Fact figure(long unit, FigurePeriod period, String name, String amount, String classifier) {
        return new Fact(
                ++entries,
                1,
                true,
                unit,
                period,
                1,
                new Figure(name, new BigDecimal(amount), classifier, Qualifier.EXACT),
                null,
                false,
                false);
    }

    /** A figure that can be told otherwise. */
    record Fact(
            long entry,
            int revision,
            boolean inForce,
            long unit,
            FigurePeriod period,
            int position,
            Figure figure,
            @Nullable Long jointLead,
            boolean withdrawn,
            boolean answered) {

        FigureFact toFact() {
            return new FigureFact(
                    entry,
                    revision,
                    inForce,
                    TASK,
                    unit,
                    "",
                    unit == JUSTICE,
                    period,
                    position,
                    figure,
                    jointLead,
                    withdrawn,
                    answered);
        }

        Fact beside(Fact other) {
            return new Fact(
                    other.entry,
                    revision,
                    inForce,
                    unit,
                    period,
                    other.position + 1,
                    figure,
                    jointLead,
                    withdrawn,
                    answered);
        }

        Fact superseded() {
            return new Fact(entry, revision, false, unit, period, position, figure, jointLead, withdrawn, answered);
        }

        Fact withdrawnLater() {
            return new Fact(entry, revision, inForce, unit, period, position, figure, jointLead, true, answered);
        }

        Fact answeredByTheUnit() {
            return new Fact(entry, revision, inForce, unit, period, position, figure, jointLead, withdrawn, true);
        }

        /** @param lead the unit whose figures of the event count */
        Fact ofEvent(long event, long lead) {
            Figure of = new Figure(
                    figure.name(),
                    figure.amount(),
                    null,
                    figure.classifier(),
                    figure.qualifier(),
                    figure.figureClass(),
                    figure.scope(),
                    figure.whole(),
                    null,
                    event,
                    null,
                    null,
                    null,
                    null);
            return new Fact(entry, revision, inForce, unit, period, position, of, lead, withdrawn, answered);
        }

        Fact cumulative() {
            return with(FigureScope.CUMULATIVE, figure.whole(), figure.qualifier(), figure.figureClass());
        }

        Fact whole() {
            return with(figure.scope(), true, figure.qualifier(), figure.figureClass());
        }

        Fact qualified(Qualifier qualifier) {
            return with(figure.scope(), figure.whole(), qualifier, figure.figureClass());
        }

        Fact of(FigureClass kind) {
            return with(figure.scope(), figure.whole(), figure.qualifier(), kind);
        }

        Fact counts(String numerator, String denominator) {
            Figure of = new Figure(
                    figure.name(),
                    figure.amount(),
                    null,
                    figure.classifier(),
                    figure.qualifier(),
                    figure.figureClass(),
                    figure.scope(),
                    figure.whole(),
                    null,
                    null,
                    new BigDecimal(numerator),
                    new BigDecimal(denominator),
                    null,
                    null);
            return new Fact(entry, revision, inForce, unit, period, position, of, jointLead, withdrawn, answered);
        }

        private Fact with(FigureScope scope, boolean whole, Qualifier qualifier, @Nullable FigureClass kind) {
            Figure of = new Figure(
                    figure.name(),
                    figure.amount(),
                    null,
                    figure.classifier(),
                    qualifier,
                    kind,
                    scope,
                    whole,
                    null,
                    figure.jointEventId(),
                    figure.numerator(),
                    figure.denominator(),
                    null,
                    null);
            return new Fact(entry, revision, inForce, unit, period, position, of, jointLead, withdrawn, answered);
        }
    }
}
