package org.xiaohao.intake;

import java.util.List;

/**
 * A paragraph of a document.
 *
 * @param bookmarks the names of bookmarks that begin in it; only of Word files
 */
public record DocumentParagraph(String text, List<String> bookmarks) {

    public DocumentParagraph {
        bookmarks = List.copyOf(bookmarks);
    }
}
