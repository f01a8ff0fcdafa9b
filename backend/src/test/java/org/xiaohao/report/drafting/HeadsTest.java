package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title of several problems says what they are about and what they share. */
class HeadsTest {

    @Test
    void whatMostOfThemLackIsSaidOfThoseThatLackIt() {
        List<String> problems = List.of("乡镇司法所人员偏少", "公证员编制紧缺，年轻人不愿从事", "网上办事平台响应不及时");
        assertThat(Heads.ofProblems(problems, "基础工作还不扎实")).isEqualTo("乡镇司法所人员、公证员编制等方面力量不足");
    }

    @Test
    void whereTheyShareNothingTheyAreNamed() {
        assertThat(Heads.ofProblems(List.of("灌区确权登记难度大", "双语普法形式较单一"), "基础工作还不扎实"))
                .isEqualTo("灌区确权登记、双语普法等方面还有薄弱环节");
    }

    @Test
    void whatNamesNothingKeepsTheStockWords() {
        assertThat(Heads.ofProblems(List.of("工作不够扎实", "12个问题依然存在"), "基础工作还不扎实")).isEqualTo("基础工作还不扎实");
    }

    @ParameterizedTest
    @CsvSource({
        "个别单位舆情回应不够及时,舆情回应",
        "山高路远，护林员发现毁林行为不及时,护林员发现毁林行为",
        "少数主要负责人对法治建设重视不够,法治建设",
        "在政府合同方面，人手紧张,政府合同",
        "偏远牧区应急通信覆盖不足,偏远牧区应急通信覆盖"
    })
    void aProblemIsAboutWhatStandsBeforeItsLack(String problem, String matter) {
        assertThat(Heads.matter(problem)).isEqualTo(matter);
    }
}
