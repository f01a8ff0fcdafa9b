package org.xiaohao.parsing.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.parsing.result.ParsedIndicator.Comparison;

class AggregationTest {

    @ParameterizedTest
    @ValueSource(strings = {"%", "个百分点"})
    void ratesAreNeverAddedUp(String classifier) {
        assertThat(Aggregation.proposedFor(classifier, Comparison.AT_LEAST)).isEqualTo(Aggregation.RATIO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"场", "次", "件", "人次", "份", "条", "家", "个", "人", "万元", "学时"})
    void whatIsCountedIsAddedUp(String classifier) {
        assertThat(Aggregation.proposedFor(classifier, Comparison.AT_LEAST)).isEqualTo(Aggregation.SUM);
    }

    @Test
    void ofLimitsOfTimeTheLongestTells() {
        assertThat(Aggregation.proposedFor("个工作日", Comparison.AT_MOST)).isEqualTo(Aggregation.MAX);
        assertThat(Aggregation.proposedFor("小时", Comparison.AT_LEAST)).isEqualTo(Aggregation.SUM);
    }
}
