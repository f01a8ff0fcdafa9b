package org.xiaohao.document.ground;

import java.util.List;

/**
 * A paragraph with the marks by which the program that wrote it finds it again.
 *
 * @param bookmarks the names of those that begin in it; none where the format has no such thing
 * @param table whether it is a whole table, its words one behind the other
 */
public record MarkedParagraph(String text, List<String> bookmarks, boolean table) {

    public MarkedParagraph {
        bookmarks = List.copyOf(bookmarks);
    }
}
