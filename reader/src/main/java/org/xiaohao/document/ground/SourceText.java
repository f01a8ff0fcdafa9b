package org.xiaohao.document.ground;

import java.util.List;

/**
 * The text of a document, in which all spans are counted.
 *
 * @param text the full text, line breaks as found
 * @param mediaType media type of the file it was read from
 * @param titleHints titles known from outside the text (document properties, file name), best first
 * @param notes what was left out or decided while the file was read
 */
public record SourceText(String text, String mediaType, List<String> titleHints, List<ReaderNote> notes) {

    public SourceText {
        titleHints = List.copyOf(titleHints);
        notes = List.copyOf(notes);
    }

    /** A text about whose reading there is nothing to say. */
    public SourceText(String text, String mediaType, List<String> titleHints) {
        this(text, mediaType, titleHints, List.of());
    }

    /** Plain text without any title hint. */
    public static SourceText plain(String text) {
        return new SourceText(text, "text/plain", List.of());
    }
}
