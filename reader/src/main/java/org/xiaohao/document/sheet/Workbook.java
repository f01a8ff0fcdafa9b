package org.xiaohao.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.Grid;
import org.xiaohao.document.ground.NoteCode;

/**
 * Collects the sheets of a workbook. Every visible sheet with a table is read; where there is none, every visible
 * sheet. What is left out is said.
 */
final class Workbook {

    private static final Pattern DEFAULT_NAME = Pattern.compile("(?i)(?:sheet|工作表|表)\\s*[0-9]*");

    private record Sheet(String name, Grid grid, boolean hiddenRows) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();

    /** Adds a sheet that can be seen. */
    void add(String name, SheetRows rows) {
        Grid grid = rows.grid();
        if (grid.size() > 0) {
            sheets.add(new Sheet(name, grid, rows.hasHiddenRows()));
        }
    }

    /** Names a sheet that is hidden. */
    void addHidden(String name) {
        hidden.add(name);
    }

    void writeTo(DocumentText text) {
        hidden.forEach(name -> text.note(NoteCode.HIDDEN_SHEET_LEFT_OUT, name));
        boolean tables = sheets.stream().anyMatch(sheet -> sheet.grid.isTable());
        for (Sheet sheet : sheets) {
            if (tables && !sheet.grid.isTable()) {
                text.note(NoteCode.SHEET_WITHOUT_TABLE, sheet.name);
                continue;
            }
            if (sheet.hiddenRows) {
                text.note(NoteCode.HIDDEN_ROWS_READ, sheet.name);
            }
            sheet.grid.writeTo(text);
        }
    }

    /** Names of sheets that somebody chose, as hints for a title. */
    List<String> names() {
        return sheets.stream()
                .map(Sheet::name)
                .filter(name -> !DEFAULT_NAME.matcher(name).matches())
                .toList();
    }
}
