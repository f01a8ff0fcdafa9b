package org.xiaohao.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents that hold a macro project beside their text. */
public final class DocumentsWithMacros {

    private DocumentsWithMacros() {}

    /** A Word document (.docm) of these paragraphs. */
    public static byte[] word(List<String> paragraphs) {
        try (XWPFDocument document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            paragraphs.forEach(words -> document.createParagraph().createRun().setText(words));
            document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                            "application/vnd.ms-office.vbaProject")
                    .load(new ByteArrayInputStream(new byte[] {1}));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An old workbook (.xls) of one sheet with these rows. */
    public static byte[] excel(List<List<String>> rows) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                var plain = new ByteArrayOutputStream();
                var out = new ByteArrayOutputStream()) {
            HSSFSheet sheet = book.createSheet();
            for (int i = 0; i < rows.size(); i++) {
                for (int cell = 0; cell < rows.get(i).size(); cell++) {
                    (cell == 0 ? sheet.createRow(i) : sheet.getRow(i))
                            .createCell(cell)
                            .setCellValue(rows.get(i).get(cell));
                }
            }
            book.write(plain);
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(plain.toByteArray()))) {
                files.createDirectory("_VBA_PROJECT_CUR");
                files.writeFilesystem(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
