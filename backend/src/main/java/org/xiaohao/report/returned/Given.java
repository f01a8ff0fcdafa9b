package org.xiaohao.report.returned;

import java.util.List;

/**
 * A statement as it stood in the file that was given away.
 *
 * @param id of the statement; 0 for the title and for marks, which are found again and never changed
 * @param lines its paragraphs, mostly one
 */
public record Given(long id, List<String> lines) {

    public Given {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines);
    }
}
