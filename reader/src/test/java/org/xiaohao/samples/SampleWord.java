package org.xiaohao.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLevelSuffix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** {@link SamplePlan} as a Word document. */
public final class SampleWord {

    private SampleWord() {}

    /** The plan as a Word document whose numbers are all automatic, with page numbers. */
    public static byte[] docx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger list = numbering(document);
            write(document, SamplePlan.TITLE, 22).setAlignment(ParagraphAlignment.CENTER);
            write(document, SamplePlan.DOCUMENT_NUMBER, 16).setAlignment(ParagraphAlignment.CENTER);
            write(document, SamplePlan.ADDRESSEES, 16);
            indent(write(document, SamplePlan.PREAMBLE, 16));
            String section = "";
            for (SamplePlan.Task task : SamplePlan.tasks()) {
                if (!task.section().equals(section)) {
                    section = task.section();
                    number(write(document, section.substring(2), 16), list, 0);
                }
                number(write(document, SamplePlan.words(task), 16), list, 1);
            }
            write(document, SamplePlan.ISSUER, 16).setAlignment(ParagraphAlignment.RIGHT);
            write(document, SamplePlan.DATE, 16).setAlignment(ParagraphAlignment.RIGHT);
            addPageNumber(document);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** The plan as a Word table with merged cells. */
    public static byte[] table() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            write(document, SamplePlan.TITLE, 22).setAlignment(ParagraphAlignment.CENTER);
            XWPFTable table = document.createTable(SamplePlan.TASKS.size() + 1, SamplePlan.COLUMNS.size());
            fill(table, 0, SamplePlan.COLUMNS);
            String section = "";
            for (int row = 1; row <= SamplePlan.TASKS.size(); row++) {
                SamplePlan.Task task = SamplePlan.tasks().get(row - 1);
                boolean begins = !task.section().equals(section);
                section = task.section();
                fill(table, row, SamplePlan.cells(task));
                XWPFTableCell cell = table.getRow(row).getCell(1);
                cell.getCTTc().addNewTcPr().addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
                if (!begins) {
                    cell.getParagraphs().getFirst().getRuns().getFirst().setText("", 0);
                }
            }
            addPageNumber(document);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void fill(XWPFTable table, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            table.getRow(row).getCell(column).setText(cells.get(column));
        }
    }

    private static void addPageNumber(XWPFDocument document) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.createRun().setText("— ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" —");
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("示范区委依法治区办文件");
    }

    private static XWPFParagraph write(XWPFDocument document, String words, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        run.setText(words);
        return paragraph;
    }

    private static void indent(XWPFParagraph paragraph) {
        paragraph.setIndentationFirstLine(640);
    }

    private static void number(XWPFParagraph paragraph, BigInteger list, int level) {
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.setIndentationLeft(0);
        indent(paragraph);
    }

    /** A list of two levels for the numbers of a document; its id. */
    public static BigInteger numbering(XWPFDocument document) {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        addLevel(kind, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
        addLevel(kind, 1, STNumberFormat.DECIMAL, "%2.");
        BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(kind));
        return document.getNumbering().addNum(id);
    }

    private static void addLevel(CTAbstractNum kind, int level, STNumberFormat.Enum format, String text) {
        CTLvl added = kind.addNewLvl();
        added.setIlvl(BigInteger.valueOf(level));
        added.addNewStart().setVal(BigInteger.ONE);
        added.addNewNumFmt().setVal(format);
        added.addNewSuff().setVal(STLevelSuffix.NOTHING);
        added.addNewLvlText().setVal(text);
    }
}
