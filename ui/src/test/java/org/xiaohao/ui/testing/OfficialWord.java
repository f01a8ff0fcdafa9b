package org.xiaohao.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

/** A Word file, reopened, whose form is that of GB/T 9704-2012. */
public final class OfficialWord {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private final XWPFDocument word;

    private OfficialWord(XWPFDocument word) {
        this.word = word;
    }

    /** Checks the form of a file and gives its paragraphs. */
    public static List<String> paragraphs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            OfficialWord opened = new OfficialWord(document);
            opened.checkMargins();
            opened.checkFonts();
            opened.checkPageNumbers();
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private void checkMargins() {
        CTPageMar margins = word.getDocument().getBody().getSectPr().getPgMar();
        assertMillimetres(margins.getTop(), 37);
        assertMillimetres(margins.getLeft(), 28);
        assertMillimetres(margins.getRight(), 26);
        assertMillimetres(margins.getBottom(), 35);
    }

    private static void assertMillimetres(Object twips, double expected) {
        assertThat(Double.parseDouble(twips.toString()) / TWIPS_PER_MM).isCloseTo(expected, within(1.0));
    }

    private void checkFonts() {
        assertThat(fontOf("Title")).isEqualTo("方正小标宋简体");
        assertThat(fontOf("BodyText")).isEqualTo("仿宋_GB2312");
        assertThat(fontOf("Heading1")).isEqualTo("黑体");
        assertThat(fontOf("Heading2")).isEqualTo("楷体_GB2312");
        assertThat(word.getParagraphs())
                .extracting(XWPFParagraph::getStyleID)
                .contains("Title", "BodyText", "Heading1", "Heading2");
    }

    private String fontOf(String style) {
        return word.getStyles()
                .getStyle(style)
                .getCTStyle()
                .getRPr()
                .getRFontsArray(0)
                .getEastAsia();
    }

    private void checkPageNumbers() {
        assertThat(word.getFooterList())
                .hasSize(2)
                .allSatisfy(
                        footer -> assertThat(footer._getHdrFtr().xmlText()).containsPattern("instrText[^>]*>\\s*PAGE"));
    }
}
