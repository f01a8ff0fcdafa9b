package org.xiaohao.document.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.container.OfficePackage;
import org.xiaohao.document.container.XmlTree;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.SourceText;

/**
 * Excel workbooks (.xlsx), read as a stream. Formulas are never evaluated: the value that was last computed is taken.
 */
public final class XlsxReader {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LARGEST_ROW = 1_048_576;

    private record Format(int index, String pattern) {}

    private final OfficePackage parts;
    private final DocumentText text = new DocumentText();
    private final Workbook workbook = new Workbook();
    private final List<String> strings = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();
    private CellFormat cellFormat = new CellFormat(false);
    private int row;

    private XlsxReader(OfficePackage parts) {
        this.parts = parts;
    }

    /**
     * Reads a workbook.
     *
     * @throws UnreadableDocumentException when it is damaged or its text too long
     */
    public static SourceText read(OfficePackage parts, List<String> fileHints) {
        XlsxReader reader = new XlsxReader(parts);
        reader.readStrings();
        reader.readStyles();
        reader.readSheets();
        reader.workbook.writeTo(reader.text);
        List<String> hints = new ArrayList<>(reader.workbook.names());
        hints.addAll(parts.titleHints(fileHints));
        return reader.text.source(MEDIA_TYPE, hints);
    }

    private void readStrings() {
        byte[] part = parts.related("sharedStrings");
        if (part != null) {
            XmlTree.each(part, Set.of("si"), string -> strings.add(words(string)));
        }
    }

    /** Plain or rich text; phonetic readings are left out. */
    private static String words(XmlTree string) {
        StringBuilder words = new StringBuilder();
        for (XmlTree child : string.children()) {
            if (child.name().equals("t")) {
                words.append(child.words());
            } else if (child.name().equals("r")) {
                child.all("t").forEach(run -> words.append(run.words()));
            }
        }
        return words.toString();
    }

    private void readStyles() {
        byte[] part = parts.related("styles");
        if (part == null) {
            return;
        }
        Map<Integer, String> patterns = new HashMap<>();
        XmlTree.each(part, Set.of("numFmts", "cellXfs"), element -> {
            element.all("numFmt")
                    .forEach(format -> patterns.put(
                            format.number("numFmtId", -1), format.attributes().getOrDefault("formatCode", "")));
            for (XmlTree style : element.all("xf")) {
                int index = style.number("numFmtId", 0);
                String builtin = BuiltinFormats.getBuiltinFormat(index);
                formats.add(new Format(index, patterns.getOrDefault(index, builtin == null ? "" : builtin)));
            }
        });
    }

    private void readSheets() {
        XmlTree book = XmlTree.of(parts.main());
        XmlTree properties = book.child("workbookPr");
        String from1904 = properties == null ? "" : properties.attributes().getOrDefault("date1904", "");
        cellFormat = new CellFormat(Set.of("1", "true").contains(from1904));
        XmlTree sheets = book.child("sheets");
        for (XmlTree sheet : sheets == null ? List.<XmlTree>of() : sheets.all("sheet")) {
            String name = sheet.attributes().getOrDefault("name", "");
            byte[] part = parts.byId(sheet.attribute("id"));
            if (!"visible".equals(sheet.attributes().getOrDefault("state", "visible"))) {
                workbook.addHidden(name);
            } else if (part != null) {
                workbook.add(name, readSheet(part));
            }
        }
        if (parts.hasMacros()) {
            text.note(NoteCode.MACROS_LEFT_OUT);
        }
        if (parts.hasExternal() || book.child("externalReferences") != null) {
            text.note(NoteCode.EXTERNAL_LEFT_OUT);
        }
    }

    private SheetRows readSheet(byte[] part) {
        SheetRows rows = new SheetRows();
        row = 0;
        XmlTree.each(part, Set.of("row", "mergeCell"), element -> {
            if (element.name().equals("row")) {
                readRow(element, rows);
            } else {
                merge(element.attributes().getOrDefault("ref", ""), rows);
            }
        });
        return rows;
    }

    private void readRow(XmlTree element, SheetRows rows) {
        row = Math.clamp(element.number("r", row + 1), 1, LARGEST_ROW);
        int column = 0;
        for (XmlTree cell : element.all("c")) {
            String reference = cell.attributes().getOrDefault("r", "");
            column = reference.matches("[A-Z]{1,3}[0-9]{1,7}") ? new CellReference(reference).getCol() : column;
            rows.add(row, column, print(cell));
            column++;
        }
        if (Set.of("1", "true").contains(element.attributes().getOrDefault("hidden", ""))) {
            rows.hide(row);
        }
    }

    private String print(XmlTree cell) {
        XmlTree inline = cell.child("is");
        if (inline != null) {
            return words(inline);
        }
        XmlTree value = cell.child("v");
        String words = value == null ? "" : value.words().toString().strip();
        if (words.isEmpty()) {
            if (cell.child("f") != null && !"str".equals(cell.attribute("t"))) {
                text.note(NoteCode.FORMULA_WITHOUT_VALUE);
            }
            return "";
        }
        return switch (cell.attributes().getOrDefault("t", "n")) {
            case "s" -> shared(words);
            case "str" -> value == null ? "" : value.words().toString();
            case "b" -> words.equals("1") ? "是" : "否";
            case "e" -> {
                text.note(NoteCode.FORMULA_WITHOUT_VALUE);
                yield "";
            }
            case "d" -> isoDate(words);
            default -> number(words, cell.number("s", 0));
        };
    }

    private String shared(String index) {
        int place = index.matches("[0-9]{1,8}") ? Integer.parseInt(index) : -1;
        return place >= 0 && place < strings.size() ? strings.get(place) : "";
    }

    private String number(String words, int style) {
        Double number = parse(words);
        if (number == null) {
            return words;
        }
        Format format = style >= 0 && style < formats.size() ? formats.get(style) : new Format(0, "General");
        return cellFormat.print(number, format.index, format.pattern);
    }

    private static @Nullable Double parse(String words) {
        try {
            return Double.valueOf(words);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String isoDate(String words) {
        try {
            LocalDate day = LocalDate.parse(words.substring(0, Math.min(10, words.length())));
            return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        } catch (DateTimeException e) {
            return words;
        }
    }

    private static void merge(String reference, SheetRows rows) {
        if (reference.matches("[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7}")) {
            CellRangeAddress area = CellRangeAddress.valueOf(reference);
            rows.merge(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn());
        }
    }
}
