package org.xiaohao.parsing.result;

import org.xiaohao.text.Span;

/**
 * A leader or person in charge as a document names them; people are never units, and successors take over the post.
 *
 * @param words as printed, without line breaks
 * @param label the label in front or the heading of the table column
 * @param span where the words stand
 */
public record PostMention(String words, String label, Span span) {

    /** The same post at another place of the text. */
    public PostMention at(Span other) {
        return new PostMention(words, label, other);
    }
}
