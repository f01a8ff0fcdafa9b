package org.xiaohao.document.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.xiaohao.document.container.OleContents;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/** Old Excel workbooks (.xls). Formulas are never evaluated: the value that was last computed is taken. */
public final class XlsReader {

    private static final String MEDIA_TYPE = "application/vnd.ms-excel";

    private final DocumentText text = new DocumentText();
    private final CellFormat format;

    private XlsReader(CellFormat format) {
        this.format = format;
    }

    /**
     * Reads a workbook.
     *
     * @throws IOException when it is damaged
     * @throws UnreadableDocumentException when its text is too long
     */
    public static SourceText read(DirectoryNode files, List<String> fileHints) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(files, false)) {
            if (book.getNumberOfSheets() == 0) {
                throw new UnreadableDocumentException(Reason.CORRUPT);
            }
            boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
            XlsReader reader = new XlsReader(new CellFormat(from1904));
            if (OleContents.hasMacros(files)) {
                reader.text.note(NoteCode.MACROS_LEFT_OUT);
            }
            Workbook workbook = new Workbook();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    workbook.add(book.getSheetName(i), reader.readSheet(book.getSheetAt(i)));
                } else {
                    workbook.addHidden(book.getSheetName(i));
                }
            }
            workbook.writeTo(reader.text);
            List<String> hints = new ArrayList<>(workbook.names());
            hints.addAll(fileHints);
            return reader.text.source(MEDIA_TYPE, hints);
        }
    }

    private SheetRows readSheet(HSSFSheet sheet) {
        SheetRows rows = new SheetRows();
        for (Row row : sheet) {
            Interruption.check();
            for (Cell cell : row) {
                rows.add(row.getRowNum(), cell.getColumnIndex(), print(cell));
            }
            if (row.getZeroHeight()) {
                rows.hide(row.getRowNum());
            }
        }
        sheet.getMergedRegions()
                .forEach(area ->
                        rows.merge(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
        return rows;
    }

    private String print(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
            case NUMERIC -> {
                String pattern = cell.getCellStyle().getDataFormatString();
                yield format.print(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        pattern == null ? "" : pattern);
            }
            case ERROR -> {
                text.note(NoteCode.FORMULA_WITHOUT_VALUE);
                yield "";
            }
            default -> "";
        };
    }
}
