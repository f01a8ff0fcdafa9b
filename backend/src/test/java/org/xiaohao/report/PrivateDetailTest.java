package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.report.PrivateDetail.PrivacyKind;

/** What tells of a single person or firm is listed before a report is published. */
class PrivateDetailTest {

    @ParameterizedTest
    @CsvSource({
        "聘请专职调解员76名；金牌调解员江月琴牵头化解一起涉及27户的宅基地积怨。,PERSON,江月琴",
        "网格员郑海生连续三个月上门劝解一对老邻居。,PERSON,郑海生",
        "联系服务企业的调研中，帮助苍屿恒泽新材料有限公司与供应商达成和解。,FIRM,苍屿恒泽新材料有限公司",
        "协调石埠福兴海产有限公司支付渔工报酬，当场兑付。,FIRM,石埠福兴海产有限公司",
        "审结（2025）云0102民初1234号案件。,CASE_NUMBER,（2025）云0102民初1234号",
        "身份证号为53010219800101123X的申请人。,IDENTITY_NUMBER,53010219800101123X",
        "联系电话13812345678。,PHONE,13812345678",
        "投诉请拨0871-65123456。,PHONE,0871-65123456"
    })
    void isFound(String text, PrivacyKind kind, String words) {
        assertThat(PrivateDetail.in(7, text)).singleElement().satisfies(detail -> {
            assertThat(detail.kind()).isEqualTo(kind);
            assertThat(detail.words()).isEqualTo(words);
            assertThat(detail.around()).contains(words);
            assertThat(detail.statementId()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受理12345热线工单13027件，罚没1384567.89元。",
                "印发《关于加强行政执法监督的意见》（示政发〔2025〕12号）。",
                "组织律师、法官、心理咨询师联合会诊，调解员满意度提升。",
                "规范国有公司合规管理，新登记有限公司320家。"
            })
    void ordinaryWordsAreNot(String text) {
        assertThat(PrivateDetail.in(1, text)).isEmpty();
    }

    @Test
    void allOfATextAreInOrder() {
        assertThat(PrivateDetail.in(1, "调解员江月琴牵头，电话13812345678。"))
                .extracting(PrivateDetail::kind)
                .containsExactly(PrivacyKind.PERSON, PrivacyKind.PHONE);
    }
}
