package org.xiaohao.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the ledger as an Excel sheet, row by row: frozen head that is repeated on each page, A4 across, columns that are
 * not to be filled in locked. Whatever people wrote is text, never a formula or a link.
 */
final class LedgerWriter implements AutoCloseable {

    /** The most characters that a cell of Excel holds. */
    static final int MAX_CELL = 32_767;

    private static final String OPEN_CELL = "FFFFF8E1";
    private static final String HEAD = "FFD9E2EC";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final LedgerForm form;
    private int row = 1;

    LedgerWriter(OutputStream out, LedgerForm form, String title, Function<LedgerColumn, String> names) {
        this.form = form;
        workbook = new Workbook(out, "Xiaohao", "1.0");
        sheet = workbook.newWorksheet(title);
        RowHeight head = new RowHeight();
        for (int at = 0; at < form.columns().size(); at++) {
            LedgerColumn column = form.columns().get(at);
            sheet.value(0, at, names.apply(column));
            head.fit(names.apply(column), column.width());
            sheet.width(at, column.width());
            style(0, at).bold().horizontalAlignment("center").fillColor(HEAD).set();
        }
        sheet.rowHeight(0, head.points());
        sheet.value(0, form.keyColumn(), form.mark());
        sheet.width(form.keyColumn(), 8);
        sheet.hideColumn(form.keyColumn());
        sheet.freezePane(LedgerColumn.TASK.ordinal() + 1, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.CENTER);
        // No secret: it only keeps people from typing where nothing is taken.
        sheet.protect("xiaohao");
    }

    private StyleSetter style(int atRow, int column) {
        return sheet.style(atRow, column)
                .borderStyle("thin")
                .verticalAlignment("top")
                .wrapText(true);
    }

    void add(List<LedgerRow> rows) throws IOException {
        for (LedgerRow each : rows) {
            RowHeight height = new RowHeight();
            for (int at = 0; at < form.columns().size(); at++) {
                LedgerColumn column = form.columns().get(at);
                String text = cut(each.cell(column));
                sheet.value(row, at, text);
                height.fit(text, column.width());
                StyleSetter style = style(row, at);
                if (each.open() && LedgerColumn.OPEN.contains(column)) {
                    style.fillColor(OPEN_CELL).format("@").protectionOption(ProtectionOption.LOCKED, false);
                }
                style.set();
            }
            sheet.rowHeight(row, height.points());
            LedgerKey key = each.key();
            if (key != null) {
                sheet.value(row, form.keyColumn(), key.printed());
            }
            row++;
        }
        sheet.flush();
    }

    private static String cut(String text) {
        return text.length() <= MAX_CELL ? text : text.substring(0, MAX_CELL - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
