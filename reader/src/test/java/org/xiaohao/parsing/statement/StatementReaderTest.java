package org.xiaohao.parsing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.text.Slice;

class StatementReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "牵头单位:区编办,责任单位:区各部门、各镇[街道]|区编办|区各部门 各镇[街道]|",
                "牵头单位：区编办；配合单位：区水务局、区财政局|区编办||区水务局 区财政局",
                "牵头部门:区编办;落实单位:区水务局;参加单位:区财政局|区编办|区水务局|区财政局",
                "区编办牵头，区水务局、区财政局配合|区编办||区水务局 区财政局",
                "由区编办牵头，区水务局、区财政局按职责分工负责|区编办|区水务局 区财政局|",
                "区编办会同有关部门负责|区编办||",
                "区编办会同区水务局负责|区编办|区水务局|",
                "区编办、区水务局，各镇人民政府按职责分工负责||区编办 区水务局 各镇人民政府|",
                "责任单位：区编办、区水务局，按职责分工分别负责。||区编办 区水务局|",
                "责任单位：区编办牵头，区水务局配合。|区编办||区水务局",
                "责任领导：张三；责任单位：区编办；责任人：李四||区编办|",
                "牵头单位：区编办（责任人：张三）、区水务局（责任人：李四）、区财政局|区编办 区水务局 区财政局||",
                "牵头：区编办；责任：区水务局|区编办|区水务局|",
                "区编办（牵头）、区水务局|区编办|区水务局|",
                "责任单位：区编办 区水务局||区编办 区水务局|",
                "牵头（责任）单位：区编办；配合部门（单位）：区水务局|区编办||区水务局"
            })
    void readsTheRoles(String words, String lead, String responsible, String supporting) {
        ResponsibilityStatement tail = StatementReader.read(Slice.of(words));

        assertThat(names(tail.lead)).isEqualTo(split(lead));
        assertThat(names(tail.responsible)).isEqualTo(split(responsible));
        assertThat(names(tail.supporting)).isEqualTo(split(supporting));
    }

    @Test
    void mentionsKnowWhereTheyStand() {
        String words = "牵头单位:区编办,责任单位:区水务局";

        ResponsibilityStatement tail = StatementReader.read(Slice.of(words));

        UnitMention unit = tail.responsible.getFirst();
        assertThat(words.substring(unit.start(), unit.end())).isEqualTo("区水务局");
    }

    @Test
    void aDeadlineMayBeTheLastClause() {
        ResponsibilityStatement tail = StatementReader.read(Slice.of("牵头单位:区编办;责任单位:各镇,6月底完成"));

        assertThat(tail.deadline)
                .isNotNull()
                .satisfies(words -> assertThat(words.text()).isEqualTo("6月底完成"));
        assertThat(names(tail.responsible)).containsExactly("各镇");
    }

    @Test
    void theOrderRuleMayHoldBelow() {
        ResponsibilityStatement tail = StatementReader.read(Slice.of("责任单位：区编办、区水务局，排名第一的为牵头单位，下同"));

        assertThat(tail.orderRule).isTrue();
        assertThat(tail.orderRuleBelow).isTrue();
        assertThat(names(tail.responsible)).containsExactly("区编办", "区水务局");
    }

    @Test
    void theOrderRuleMayStandInBracketsBehindAUnit() {
        ResponsibilityStatement tail = StatementReader.read(Slice.of("责任单位：区编办、区水务局（列第一位的为牵头单位，下同）"));

        assertThat(tail.orderRule).isTrue();
        assertThat(names(tail.responsible)).containsExactly("区编办", "区水务局");
    }

    @Test
    void blanksInADateDoNotPartIt() {
        ResponsibilityStatement tail = StatementReader.read(Slice.of("区编办牵头，区水务局 区财政局配合；2023 年 12 月底前完成"));

        assertThat(names(tail.supporting)).containsExactly("区水务局", "区财政局");
        assertThat(tail.deadline)
                .isNotNull()
                .satisfies(words -> assertThat(words.text()).startsWith("2023 年"));
    }

    @Test
    void aBrokenLineEitherPartsUnitsOrLiesInsideAName() {
        assertThat(names(StatementReader.read(Slice.of("责任单位：区水务局\n区行政\n审批局")).responsible))
                .containsExactly("区水务局", "区行政审批局");
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    private static List<String> split(String names) {
        return names == null ? List.of() : List.of(names.split(" "));
    }
}
