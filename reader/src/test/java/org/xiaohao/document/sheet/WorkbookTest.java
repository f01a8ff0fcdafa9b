package org.xiaohao.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.ReaderNote;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.samples.TestPackages;

class WorkbookTest {

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void mergedCellsAreSpreadOverTheirRowsAndTheTitleIsAParagraph(String type) {
        SourceText source = read(type, book -> {
            Sheet sheet = book.createSheet("台账");
            fill(sheet, 0, "任务台账");
            fill(sheet, 2, "序号", "任务", "责任单位");
            fill(sheet, 3, "1", "甲", "区司法局\n区财政局");
            fill(sheet, 4, "2", "乙");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 2, 2));
        });

        assertThat(source.text()).isEqualTo("""
                任务台账
                | 序号 | 任务 | 责任单位 |
                | 1 | 甲 | 区司法局 区财政局 |
                | 2 | 乙 | 区司法局 区财政局 |
                """);
        assertThat(source.titleHints()).containsExactly("台账", "清单");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void datesAndNumbersAreReadAsTheyAreShown(String type) {
        SourceText source = read(type, book -> {
            Row row = book.createSheet().createRow(0);
            String[] formats = {"yyyy/m/d", "yyyy\"年\"m\"月\"", "0%", "General", "0.0"};
            for (int i = 0; i < formats.length; i++) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                row.createCell(i).setCellStyle(style);
            }
            row.getCell(0).setCellValue(LocalDate.of(2026, 6, 30));
            row.getCell(1).setCellValue(LocalDate.of(2026, 6, 1));
            row.getCell(2).setCellValue(0.9);
            row.getCell(3).setCellValue(12);
            row.getCell(4).setCellValue(2.55);
        });

        assertThat(source.text()).isEqualTo("| 2026年6月30日 | 2026年6月 | 90% | 12 | 2.6 |\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void hiddenSheetsAndSheetsWithoutTableAreLeftOutAndSaid(String type) {
        SourceText source = read(type, book -> {
            fill(book.createSheet("说明"), 0, "请各单位认真填写");
            Sheet ledger = book.createSheet("一季度");
            fill(ledger, 0, "序号", "任务", "责任单位");
            fill(ledger, 1, "1", "甲", "区司法局");
            ledger.getRow(1).setZeroHeight(true);
            fill(book.createSheet("旧"), 0, "序号", "任务", "责任单位");
            fill(book.getSheet("旧"), 1, "1", "旧任务", "区司法局");
            book.setSheetVisibility(2, SheetVisibility.HIDDEN);
        });

        assertThat(source.text()).isEqualTo("| 序号 | 任务 | 责任单位 |\n| 1 | 甲 | 区司法局 |\n");
        assertThat(source.notes())
                .extracting(ReaderNote::code)
                .containsExactlyInAnyOrder(
                        NoteCode.HIDDEN_SHEET_LEFT_OUT, NoteCode.SHEET_WITHOUT_TABLE, NoteCode.HIDDEN_ROWS_READ);
        assertThat(source.notes())
                .filteredOn(note -> note.code() == NoteCode.HIDDEN_SHEET_LEFT_OUT)
                .flatExtracting(ReaderNote::params)
                .containsExactly("旧");
    }

    @Test
    void formulasShowTheirLastResultAndAreNeverEvaluated() {
        String cells =
                "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>7</v></c><c r=\"B1\" t=\"str\"><f>A1</f><v>好</v></c>"
                        + "<c r=\"C1\"><f>1+1</f></c><c r=\"D1\" t=\"e\"><v>#REF!</v></c><c r=\"E1\" t=\"inlineStr\"><is><t>完</t></is></c></row></sheetData>";
        SourceText source = new DocumentReader().read(TestPackages.xlsx(Map.of("name=\"a\"", cells), Map.of()), "");

        assertThat(source.text()).isEqualTo("| 7 | 好 |  |  | 完 |\n");
        assertThat(source.notes()).extracting(ReaderNote::code).containsExactly(NoteCode.FORMULA_WITHOUT_VALUE);
    }

    @Test
    void macrosAndOtherWorkbooksAreLeftOutAndSaid() {
        byte[] content = TestPackages.xlsx(
                Map.of("name=\"a\"", "<sheetData><row><c t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData>"),
                Map.of("xl/vbaProject.bin", "x"));

        assertThat(new DocumentReader().read(content, "a.xlsm").notes())
                .extracting(ReaderNote::code)
                .containsExactly(NoteCode.MACROS_LEFT_OUT);
    }

    @Test
    void aSheetOfAMillionEmptyRowsIsReadAtOnce() {
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (int row = 1; row <= 100_000; row++) {
            rows.append("<row r=\"")
                    .append(row * 10)
                    .append("\"><c r=\"A")
                    .append(row * 10)
                    .append("\" s=\"1\"/></row>");
        }
        rows.append("<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>末</t></is></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A1048576:B1048576\"/></mergeCells>");

        assertThat(new DocumentReader()
                        .read(TestPackages.xlsx(Map.of("name=\"a\"", rows.toString()), Map.of()), "")
                        .text())
                .contains("末");
    }

    @Test
    void entitiesAreRefused() {
        byte[] content = TestPackages.xlsx(
                Map.of("name=\"a\"", "<sheetData/>"),
                Map.of("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst><si><t>&a;</t></si></sst>"));

        assertThatThrownBy(() -> new DocumentReader().read(content, "a.xlsx"))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.ENTITIES));
    }

    private static void fill(Sheet sheet, int row, String... cells) {
        Row line = sheet.createRow(row);
        for (int column = 0; column < cells.length; column++) {
            line.createCell(column).setCellValue(cells[column]);
        }
    }

    private static SourceText read(String type, Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = type.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            content.accept(book);
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocumentReader().read(bytes.toByteArray(), "清单." + type);
    }
}
