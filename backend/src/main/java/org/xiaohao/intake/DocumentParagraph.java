package org.xiaohao.intake;

import java.util.List;

/**
 * A paragraph of a document.
 *
 * @param bookmarks the names of bookmarks that begin in it; only of Word files
 * @param table whether it is a whole table, its words one behind the other; only of Word files
 */
public record DocumentParagraph(String text, List<String> bookmarks, boolean table) {

    public DocumentParagraph {
        bookmarks = List.copyOf(bookmarks);
    }
}
