package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.progress.Facts.Fact;

/** Random years, beside a model that is as plain as the words of the rules. */
class FigureTotalsPropertyTest {

    private static final int YEARS = 500;
    private static final String NAME = "数";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theValueIsThatOfThePlainModel(long seed) {
        Random random = new Random(seed);
        for (int year = 0; year < YEARS; year++) {
            List<FigureFact> facts = facts(random);
            for (Aggregation how : List.of(Aggregation.SUM, Aggregation.LATEST, Aggregation.ONE, Aggregation.MAX)) {
                FigureClass kind = how == Aggregation.LATEST ? FigureClass.STOCK : FigureClass.EVENT_SUM;
                IndicatorReference indicator = Facts.indicator(1, NAME, "件", kind, how);
                IndicatorTotal total =
                        FigureTotals.of(List.of(indicator), facts, Map.of()).getFirst();

                assertThat(total.value()).as(how + " of " + facts).isEqualTo(model(how, facts));
                assertThat(total.operands().size() + total.leftOut().size()).isEqualTo(facts.size());
            }
        }
    }

    private static List<FigureFact> facts(Random random) {
        List<FigureFact> facts = new ArrayList<>();
        int many = random.nextInt(12);
        for (int i = 0; i < many; i++) {
            Fact fact = Facts.figure(
                    11L + random.nextInt(3), 1 + random.nextInt(4), NAME, "" + (1 + random.nextInt(99)), "件");
            if (random.nextInt(3) == 0) {
                fact = fact.cumulative();
            }
            if (random.nextInt(8) == 0) {
                fact = fact.whole();
            }
            fact = fact.qualified(Qualifier.values()[Math.max(0, random.nextInt(8) - 4)]);
            if (random.nextInt(6) == 0) {
                fact = fact.ofEvent(90, Facts.JUSTICE);
            }
            if (random.nextInt(9) == 0) {
                fact = fact.withdrawnLater();
            }
            if (random.nextInt(9) == 0) {
                fact = fact.superseded();
            }
            facts.add(fact.toFact());
        }
        return facts;
    }

    /** Later is the greater period, then the greater entry. */
    private static boolean later(FigureFact one, FigureFact other) {
        int difference = one.period().sequence() - other.period().sequence();
        return difference != 0 ? difference > 0 : one.entryId() > other.entryId();
    }

    private static @Nullable BigDecimal model(Aggregation how, List<FigureFact> all) {
        List<FigureFact> valid = all.stream()
                .filter(fact -> fact.inForce() && !fact.withdrawn())
                .filter(fact -> fact.jointLeadId() == null || fact.jointLeadId() == fact.orgUnitId())
                .toList();
        return switch (how) {
            case SUM ->
                sum(valid.stream()
                        .filter(fact -> fact.figure().qualifier().ordinal() <= 1)
                        .toList());
            case LATEST -> latest(valid);
            case ONE -> added(valid.stream().filter(fact -> isLast(fact, valid)));
            default ->
                valid.stream()
                        .map(fact -> fact.figure().amount())
                        .reduce(BigDecimal::max)
                        .orElse(null);
        };
    }

    private static boolean isLast(FigureFact fact, List<FigureFact> all) {
        return all.stream().noneMatch(other -> later(other, fact));
    }

    private static @Nullable BigDecimal sum(List<FigureFact> valid) {
        List<FigureFact> wholes = valid.stream()
                .filter(fact -> fact.figure().whole() && fact.figure().scope() == FigureScope.CUMULATIVE)
                .toList();
        if (!wholes.isEmpty()) {
            return added(wholes.stream().filter(fact -> isLast(fact, wholes)));
        }
        List<FigureFact> units =
                valid.stream().filter(fact -> !fact.figure().whole()).toList();
        return added(units.stream().filter(fact -> {
            List<FigureFact> cumulative = units.stream()
                    .filter(other -> other.orgUnitId() == fact.orgUnitId()
                            && other.figure().scope() == FigureScope.CUMULATIVE)
                    .toList();
            return cumulative.isEmpty()
                    || (cumulative.contains(fact) && isLast(fact, cumulative))
                    || cumulative.stream()
                            .allMatch(other ->
                                    fact.period().sequence() > other.period().sequence());
        }));
    }

    private static @Nullable BigDecimal latest(List<FigureFact> valid) {
        List<FigureFact> wholes =
                valid.stream().filter(fact -> fact.figure().whole()).toList();
        if (!wholes.isEmpty()) {
            return added(wholes.stream().filter(fact -> isLast(fact, wholes)));
        }
        List<FigureFact> last = valid.stream()
                .filter(fact -> isLast(
                        fact,
                        valid.stream()
                                .filter(other -> other.orgUnitId() == fact.orgUnitId())
                                .toList()))
                .toList();
        return added(last.stream()
                .filter(fact -> last.size() == 1 || fact.figure().qualifier().ordinal() <= 1));
    }

    private static @Nullable BigDecimal added(Stream<FigureFact> facts) {
        return facts.map(fact -> fact.figure().amount()).reduce(BigDecimal::add).orElse(null);
    }
}
