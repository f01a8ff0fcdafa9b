package org.xiaohao.document.ground;

import java.util.List;
import org.xiaohao.text.Span;

/**
 * Something that was left out or decided while a file was read into text, which a person should know of.
 *
 * @param code what it is
 * @param params values for the message, as the code names them
 * @param span the place in the text
 */
public record ReaderNote(NoteCode code, List<String> params, Span span) {

    public ReaderNote {
        params = List.copyOf(params);
    }
}
