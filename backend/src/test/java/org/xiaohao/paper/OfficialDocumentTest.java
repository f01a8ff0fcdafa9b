package org.xiaohao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.paper.OfficialDocument.Heading;
import org.xiaohao.paper.OfficialDocument.Paragraph;

class OfficialDocumentTest {

    @Test
    void linesOfTheTextBecomeParagraphsWithoutTypedIndent() {
        OfficialDocument document = OfficialDocument.titled(" 报告 ")
                .text("\u3000\u3000第一段。\r\n\r\n\u00A0 第二段。\n")
                .build();
        assertThat(document.title()).isEqualTo("报告");
        assertThat(document.blocks()).containsExactly(new Paragraph(null, "第一段。"), new Paragraph(null, "第二段。"));
    }

    @Test
    void onlyTheFirstLineCarriesTheRunInTitle() {
        OfficialDocument document =
                OfficialDocument.titled("报告").text("一是厘清职责。", "甲。\n乙。").build();
        assertThat(document.blocks()).containsExactly(new Paragraph("一是厘清职责。", "甲。"), new Paragraph(null, "乙。"));
    }

    @Test
    void runInTitleMayStandAlone() {
        OfficialDocument document =
                OfficialDocument.titled("报告").text("厘清职责。", "  ").build();
        assertThat(document.blocks()).containsExactly(new Paragraph("厘清职责。", ""));
    }

    @Test
    void blankTextAddsNothing() {
        OfficialDocument document = OfficialDocument.titled("报告")
                .text(" \n\u3000")
                .text(" ", "")
                .attachment(" ")
                .signed(" ", null)
                .build();
        assertThat(document.blocks()).isEmpty();
        assertThat(document.attachments()).isEmpty();
        assertThat(document.signatory()).isNull();
    }

    @Test
    void breaksInsideAHeadingAreJoined() {
        assertThat(new Heading(1, "一、加强\n组织领导").text()).isEqualTo("一、加强组织领导");
        assertThat(new Heading(1, "Rule\nof law").text()).isEqualTo("Rule of law");
        assertThat(new Heading(1, "甲\t乙").text()).isEqualTo("甲 乙");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void headingLevelsAreOneToFour(int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(level, "标题"));
    }

    @Test
    void titleHeadingAndParagraphNeedText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficialDocument.titled("\u0000 ").build());
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(1, "\u3000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Paragraph(" ", "\n"));
    }
}
