package org.xiaohao.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.xiaohao.paper.DocumentMarks.ProofRow;

/** 佐证清单: the list of what a report rests on, on pages of its own behind the text. */
final class ProofAnnex {

    private static final List<String> COLUMNS = List.of("语句", "数据", "数值", "来源", "佐证材料（SHA-256）");
    private static final int[] WIDTHS = {1900, 800, 1150, 2750, 2240};
    private static final double SIZE = 10.5;
    private static final int LINE = 300;

    private ProofAnnex() {}

    static void add(XWPFDocument document, List<ProofRow> rows) {
        XWPFParagraph title = document.createParagraph();
        title.setStyle("Title");
        title.setPageBreak(true);
        title.createRun().setText(DocumentMarks.ANNEX_TITLE);
        XWPFTable table = document.createTable(1, COLUMNS.size());
        layOut(table);
        for (int i = 0; i < COLUMNS.size(); i++) {
            fill(table.getRow(0).getCell(i), List.of(COLUMNS.get(i)), true);
        }
        table.getRow(0).setRepeatHeader(true);
        String before = "";
        for (ProofRow row : rows) {
            var cells = table.createRow();
            fill(cells.getCell(0), List.of(row.statement().equals(before) ? "同上" : row.statement()), false);
            fill(cells.getCell(1), List.of(row.figure()), false);
            fill(cells.getCell(2), List.of(row.value()), false);
            fill(cells.getCell(3), row.sources(), false);
            fill(cells.getCell(4), row.evidence(), false);
            before = row.statement();
        }
    }

    private static void layOut(XWPFTable table) {
        CTTblWidth width = table.getCTTbl().getTblPr().isSetTblW()
                ? table.getCTTbl().getTblPr().getTblW()
                : table.getCTTbl().getTblPr().addNewTblW();
        width.setType(STTblWidth.DXA);
        int sum = 0;
        var grid = table.getCTTbl().addNewTblGrid();
        for (int each : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(each));
            sum += each;
        }
        width.setW(BigInteger.valueOf(sum));
        var layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
    }

    private static void fill(XWPFTableCell cell, List<String> lines, boolean bold) {
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            var properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            var spacing = properties.addNewSpacing();
            spacing.setLine(BigInteger.valueOf(LINE));
            spacing.setLineRule(STLineSpacingRule.EXACT);
            properties.addNewJc().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.LEFT);
            if (!lines.isEmpty()) {
                var run = paragraph.createRun();
                run.setBold(bold);
                run.setFontSize(SIZE);
                run.setText(OfficialText.line(lines.get(i)));
            }
        }
    }
}
