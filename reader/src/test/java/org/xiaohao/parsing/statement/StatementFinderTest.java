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
        StatementFinder.Segment segment = StatementFinder.segments(Slice.of("镇(街道)做事\u3002(责任单位:区部门\u3001各镇[街道])"))
                .getFirst();

        assertThat(segment.content().text()).isEqualTo("镇(街道)做事\u3002");
        assertThat(segment.tail())
                .isNotNull()
                .satisfies(tail -> assertThat(tail.responsible).hasSize(2));
    }

    @Test
    void aMissingBracketIsNoted() {
        StatementFinder.Segment segment = StatementFinder.segments(Slice.of("做事\u3002\uFF08责任单位\uFF1A区水务局"))
                .getFirst();

        assertThat(segment.tail()).isNotNull().satisfies(tail -> {
            assertThat(tail.unbalanced).isTrue();
            assertThat(tail.responsible).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "鼓励自建\uFF08由企业自行负责\uFF09管网\u3002",
                "各镇\uFF08街道\uFF09主要负责人要研究\u3002",
                "企业申报\uFF08直接向区发改局申报\uFF0C不需转报\uFF09\uFF0C予以奖励\u3002",
                "服务大厅\uFF08办理时间\uFF1A工作日\uFF09开放\u3002"
            })
    void bracketsInsideASentenceAreText(String line) {
        List<StatementFinder.Segment> segments = StatementFinder.segments(Slice.of(line));

        assertThat(segments).hasSize(1);
        assertThat(segments.getFirst().tail()).isNull();
    }

    @Test
    void oneLineMayCarrySeveralStatements() {
        List<StatementFinder.Segment> segments =
                StatementFinder.segments(Slice.of("做甲\u3002\uFF08区水务局负责\uFF09做乙\u3002\uFF08区财政局负责\uFF09"));

        assertThat(segments).extracting(segment -> segment.content().text()).containsExactly("做甲\u3002", "做乙\u3002");
    }

    @Test
    void aStatementMayStandWithoutBrackets() {
        StatementFinder.Segment labelled =
                StatementFinder.segments(Slice.of("做事\u3002责任单位\uFF1A区水务局")).getFirst();
        StatementFinder.Segment bare = StatementFinder.segments(
                        Slice.of("做事\u3002由区水务局牵头\uFF0C区财政局配合\uFF0C8月底前完成\u3002"))
                .getFirst();

        assertThat(labelled.content().text()).isEqualTo("做事\u3002");
        assertThat(bare.content().text()).isEqualTo("做事\u3002");
        assertThat(bare.tail())
                .isNotNull()
                .satisfies(tail -> assertThat(tail.lead).hasSize(1));
    }

    @Test
    void aSentenceThatSaysMoreThanWhoLeadsIsText() {
        StatementFinder.Segment segment = StatementFinder.segments(Slice.of("由区水务局牵头\uFF0C优化部门协同模式\uFF0C形成合力\u3002"))
                .getFirst();

        assertThat(segment.tail()).isNull();
    }
}
