package org.xiaohao.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An empty workbook that an office fills in and uploads: the columns that every list of tasks has. */
public final class PlanTemplate {

    /** The name under which it is offered. */
    public static final String FILE_NAME = "任务清单模板.xlsx";

    private static final List<String> COLUMNS = List.of("序号", "板块", "工作任务", "具体措施", "牵头单位", "责任单位", "配合单位", "完成时限");
    private static final int[] WIDTHS = {8, 18, 36, 50, 20, 28, 28, 18};
    private static final List<String> NOTES = List.of(
            "填写说明",
            "一行一项任务。单位之间用顿号分开，完成时限照文件原话填写，如“6月底前”“长期坚持”。",
            "板块相同的各行可以合并单元格，也可以每行都填。没有的栏目可以空着。",
            "填好以后在“导入方案”页面上传。这一页不会读取。");
    private static final int NOTE_WIDTH = 90;
    private static final int CHARACTER = 256;

    private PlanTemplate() {}

    /** The bytes of the workbook. */
    public static byte[] content() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("任务清单");
            CellStyle heading = heading(workbook);
            Row row = sheet.createRow(0);
            for (int column = 0; column < COLUMNS.size(); column++) {
                row.createCell(column).setCellValue(COLUMNS.get(column));
                row.getCell(column).setCellStyle(heading);
                sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            Sheet notes = workbook.createSheet("填写说明");
            notes.setColumnWidth(0, NOTE_WIDTH * CHARACTER);
            for (String note : NOTES) {
                notes.createRow(notes.getPhysicalNumberOfRows()).createCell(0).setCellValue(note);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle heading(XSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
