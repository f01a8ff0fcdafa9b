package org.xiaohao.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** {@link SamplePlan} as a workbook. */
public final class SampleLedger {

    private SampleLedger() {}

    /** The plan as a ledger, its sections in merged cells and its deadlines as dates. */
    public static byte[] ledger(Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("台账");
        sheet.createRow(0).createCell(0).setCellValue(SamplePlan.TITLE);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, SamplePlan.COLUMNS.size() - 1));
        Row header = sheet.createRow(2);
        for (int column = 0; column < SamplePlan.COLUMNS.size(); column++) {
            header.createCell(column).setCellValue(SamplePlan.COLUMNS.get(column));
        }
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        int first = 3;
        int row = 3;
        for (SamplePlan.Task task : SamplePlan.tasks()) {
            if (row > first
                    && !task.section().equals(SamplePlan.tasks().get(row - 4).section())) {
                sheet.addMergedRegion(new CellRangeAddress(first, row - 1, 1, 1));
                first = row;
            }
            List<String> cells = SamplePlan.cells(task);
            Row line = sheet.createRow(row);
            line.createCell(0).setCellValue(Integer.parseInt(task.number()));
            for (int column = row == first ? 1 : 2; column < 7; column++) {
                line.createCell(column).setCellValue(cells.get(column));
            }
            Cell deadline = line.createCell(7);
            if (task.day() == null) {
                deadline.setCellValue(task.deadline());
            } else {
                deadline.setCellStyle(date);
                deadline.setCellValue(task.day());
            }
            row++;
        }
        sheet.addMergedRegion(new CellRangeAddress(first, row - 1, 1, 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
