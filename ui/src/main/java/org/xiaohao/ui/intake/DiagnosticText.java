package org.xiaohao.ui.intake;

import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.ui.shared.Translations;

/** The words for what the parser noticed. */
final class DiagnosticText {

    private DiagnosticText() {}

    static String of(Diagnostic diagnostic) {
        String text = Translations.text(
                "import.diagnostic." + diagnostic.code(), diagnostic.params().toArray());
        // A code without words of ours, from a newer parser, speaks for itself.
        return text.startsWith("!import.diagnostic.") ? diagnostic.message() : text;
    }
}
