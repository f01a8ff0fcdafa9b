package org.xiaohao.report.returned;

import java.util.List;

/**
 * A paragraph of the file that came back.
 *
 * @param marks the statements whose hidden bookmarks begin in it; none in a file that was typed anew
 */
public record Came(String text, List<Long> marks) {

    public Came {
        marks = List.copyOf(marks);
    }
}
