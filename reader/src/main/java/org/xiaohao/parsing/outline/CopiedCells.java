package org.xiaohao.parsing.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells as web pages and spreadsheets hand them to the clipboard: one to a line with a bar, or quoted with line breaks. */
final class CopiedCells {

    /** A cell that ends its line with a bar, or a bar alone on a line, as a copied web table has them. */
    // rule M07
    private static final Pattern BAR_AT_END = Pattern.compile("(?m)^[^|\\t\\r\\n]*(\\|)[ \\t\u3000]*(?=\\r?$)");

    private static final int FEWEST_BARS = 6;
    /** Stands where a table has nothing. */
    private static final char EMPTY_CELL = '\u2014';
    /** A quoted cell of a copied spreadsheet. */
    // rule M08
    private static final Pattern QUOTED_CELL =
            Pattern.compile("(?m)(?:^|(?<=\\t))\"([^\"\\t]{0,2000}\\n[^\"\\t]{0,2000})\"(?=\\t|\\r?$)");

    private CopiedCells() {}

    static void mend(String text, StringBuilder mended) {
        Matcher quoted = QUOTED_CELL.matcher(text.indexOf('"') < 0 ? "" : text);
        while (quoted.find()) {
            mended.setCharAt(quoted.start(1) - 1, ' ');
            mended.setCharAt(quoted.end(1), ' ');
            for (int i = quoted.start(1); i < quoted.end(1); i++) {
                if (mended.charAt(i) == '\n' || mended.charAt(i) == '\r') {
                    mended.setCharAt(i, ' ');
                }
            }
        }
        if (text.indexOf('|') >= 0 && BAR_AT_END.matcher(text).results().count() >= FEWEST_BARS) {
            Matcher bar = BAR_AT_END.matcher(text);
            int before = -1;
            while (bar.find()) {
                boolean alone = text.substring(bar.start(), bar.start(1)).isBlank();
                boolean empty = alone
                        && before >= 0
                        && text.substring(before + 1, bar.start(1)).isBlank();
                mended.setCharAt(bar.start(1), empty ? EMPTY_CELL : '\u3000');
                before = bar.start(1);
            }
        }
    }
}
