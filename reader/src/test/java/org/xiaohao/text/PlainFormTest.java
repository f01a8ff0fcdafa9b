package org.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "各镇[街道]; 各镇(街道)",
                "各镇（街道）; 各镇(街道)",
                "各镇〔街道〕; 各镇(街道)",
                "区 司\u3000法 局; 区司法局",
                "ＡＢ服务中心; ab服务中心",
                "区司法局; 区司法局"
            })
    void spellingsOfOneNameAreEqual(String printed, String normalForm) {
        assertThat(PlainForm.of(printed)).isEqualTo(normalForm);
    }
}
