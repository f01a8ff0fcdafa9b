package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** What is no business of a report, in whatever words. */
class PhrasesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "月底前组织复查",
                "下季度铺开",
                "明确牵头股室和具体承办人",
                "落实经办人责任",
                "分管同志定期过问",
                "有关情况向县领导作了汇报",
                "获得充分肯定",
                "上季度填报的案件数有误",
                "上月报送的数字予以更正"
            })
    void talkOfTheDeskStaysThere(String clause) {
        assertThat(Phrases.DESK.matcher(clause).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "坚持主要领导领办、分管领导主办",
                "做法得到省委主要负责人肯定",
                "过户后水电气同步更名",
                "实行台账管理、逐项核验",
                "向县人大常委会报告法治政府建设情况",
                "2031年6月底前完成整治"
            })
    void whatWasDoneIsTold(String clause) {
        assertThat(Phrases.DESK.matcher(clause).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"调解员苗青禾主动上门", "对云川江河（集团）有限公司立案", "由远山律师事务所出具意见"})
    void namesOfPersonsAndFirmsAreSeen(String clause) {
        assertThat(Names.standIn(clause)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"调解员上门调解", "为小微公司办理登记", "律师事务所参与调解", "检察官多次到村普法", "有限公司登记提速"})
    void wordsForPersonsAndFirmsAreNoNames(String clause) {
        assertThat(Names.standIn(clause)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"区旧局推行承诺制", "承诺制由区旧局推行"})
    void otherWordsForTheSameComeFromTheSameSource(String text) {
        Source source = new Source(SourceKind.ENTRY, 4, 1);
        Traced swapped = Traced.of(text, source).swap("区旧局", "区政务服务局");
        assertThat(swapped.text()).contains("区政务服务局").doesNotContain("区旧局");
        assertThat(swapped.sources()).containsExactly(source);
        assertThat(swapped.words().stream()
                        .mapToInt(span -> span.end() - span.start())
                        .sum())
                .isEqualTo(swapped.length());
    }
}
