package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseWordsTest {

    @ParameterizedTest
    @CsvSource({
        "一、转变政府职能, 转变政府职能",
        "（十二） 规范行政执法。, 规范行政执法",
        "第三部分 强化监督, 强化监督",
        "3．强化监督, 强化监督",
        "三大行动, 三大行动",
        "1.5亿元工程, 1.5亿元工程"
    })
    void takesTheNumberOffAHeading(String heading, String text) {
        assertThat(ChineseWords.withoutNumber(heading)).isEqualTo(text);
    }

    @Test
    void marksBesideChineseAreFullWidthOthersStay() {
        assertThat(ChineseWords.fullWidth("镇(街道)\u002c共12,000人;10:30开会(B-2)"))
                .isEqualTo("镇（街道）\uff0c共12,000人\uff1b10:30开会(B-2)");
    }

    @Test
    void quotationMarksWithinOthersAreSingle() {
        assertThat(ChineseWords.quoted("推进“一件事”")).isEqualTo("“推进‘一件事’”");
    }

    @Test
    void endsASentenceOnce() {
        assertThat(ChineseWords.sentence(" 完成 ")).isEqualTo("完成。");
        assertThat(ChineseWords.sentence("完成。")).isEqualTo("完成。");
        assertThat(ChineseWords.sentence(" ")).isEmpty();
    }

    @Test
    void joinsLinesWithMarks() {
        assertThat(ChineseWords.clause("人手不足\n经费不足；\n场地不足。")).isEqualTo("人手不足；经费不足；场地不足");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "暂无。", "没有问题", "目前无", "不存在困难"})
    void knowsWhenNothingIsSaid(String text) {
        assertThat(ChineseWords.saysNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无专职人员", "没有经费"})
    void knowsWhenSomethingIsSaid(String text) {
        assertThat(ChineseWords.saysNothing(text)).isFalse();
    }
}
