package org.xiaohao.parsing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.text.Slice;

class StatementFinderTest {

    @Test
    void nestedBracketsDoNotEndTheStatement() {
        StatementFinder.Segment segment =
                StatementFinder.segments(Slice.of("镇(街道)做事。(责任单位:区部门、各镇[街道])")).getFirst();

        assertThat(segment.content().text()).isEqualTo("镇(街道)做事。");
        assertThat(segment.tail())
                .isNotNull()
                .satisfies(tail -> assertThat(tail.responsible).hasSize(2));
    }

    @Test
    void aMissingBracketIsNoted() {
        StatementFinder.Segment segment =
                StatementFinder.segments(Slice.of("做事。（责任单位：区水务局")).getFirst();

        assertThat(segment.tail()).isNotNull().satisfies(tail -> {
            assertThat(tail.unbalanced).isTrue();
            assertThat(tail.responsible).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"鼓励自建（由企业自行负责）管网。", "各镇（街道）主要负责人要研究。", "企业申报（直接向区发改局申报，不需转报），予以奖励。", "服务大厅（办理时间：工作日）开放。"})
    void bracketsInsideASentenceAreText(String line) {
        List<StatementFinder.Segment> segments = StatementFinder.segments(Slice.of(line));

        assertThat(segments).hasSize(1);
        assertThat(segments.getFirst().tail()).isNull();
    }

    @Test
    void oneLineMayCarrySeveralStatements() {
        List<StatementFinder.Segment> segments = StatementFinder.segments(Slice.of("做甲。（区水务局负责）做乙。（区财政局负责）"));

        assertThat(segments).extracting(segment -> segment.content().text()).containsExactly("做甲。", "做乙。");
    }

    @Test
    void aStatementMayStandWithoutBrackets() {
        StatementFinder.Segment labelled =
                StatementFinder.segments(Slice.of("做事。责任单位：区水务局")).getFirst();
        StatementFinder.Segment bare =
                StatementFinder.segments(Slice.of("做事。由区水务局牵头，区财政局配合，8月底前完成。")).getFirst();

        assertThat(labelled.content().text()).isEqualTo("做事。");
        assertThat(bare.content().text()).isEqualTo("做事。");
        assertThat(bare.tail())
                .isNotNull()
                .satisfies(tail -> assertThat(tail.lead).hasSize(1));
    }

    @Test
    void aSentenceThatSaysMoreThanWhoLeadsIsText() {
        StatementFinder.Segment segment =
                StatementFinder.segments(Slice.of("由区水务局牵头，优化部门协同模式，形成合力。")).getFirst();

        assertThat(segment.tail()).isNull();
    }
}
