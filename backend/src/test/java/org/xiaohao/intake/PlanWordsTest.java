package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.ParsedRectification;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.Rectification;
import org.xiaohao.plan.Recurrence;

class PlanWordsTest {

    @Test
    void everyWordOfAPlanHasOneOfTheParserAndBack() {
        for (Recurrence word : Recurrence.values()) {
            assertThat(PlanWords.of(PlanWords.parsed(word))).isEqualTo(word);
        }
        for (Aggregation word : Aggregation.values()) {
            assertThat(PlanWords.of(PlanWords.parsed(word))).isEqualTo(word);
        }
        for (Comparison word : Comparison.values()) {
            assertThat(PlanWords.of(PlanWords.parsed(word))).isEqualTo(word);
        }
    }

    @Test
    void everyWordOfTheParserHasOneOfAPlan() {
        assertThat(org.xiaohao.parsing.result.Recurrence.values()).allSatisfy(word -> PlanWords.of(word));
        assertThat(org.xiaohao.parsing.result.Aggregation.values()).allSatisfy(word -> PlanWords.of(word));
        assertThat(ParsedIndicator.Comparison.values()).allSatisfy(word -> PlanWords.of(word));
    }

    @Test
    void theFieldsOfALedgerStayWhereTheyAre() {
        Rectification ledger = new Rectification("问题", "目标", "措施", "情况");

        assertThat(PlanWords.parsed(ledger)).isEqualTo(new ParsedRectification("问题", "目标", "措施", "情况"));
        assertThat(PlanWords.of(PlanWords.parsed(ledger))).isEqualTo(ledger);
    }
}
