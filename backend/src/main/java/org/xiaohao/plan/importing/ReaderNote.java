package org.xiaohao.plan.importing;

import java.util.List;

/**
 * Something that was left out or decided while a file was read into text, which a person should know of.
 *
 * @param code what it is
 * @param params values for the message, in the order of {@link DiagnosticCode#pattern()}
 * @param span the place in the text
 */
public record ReaderNote(DiagnosticCode code, List<String> params, Span span) {

    public ReaderNote {
        params = List.copyOf(params);
    }
}
