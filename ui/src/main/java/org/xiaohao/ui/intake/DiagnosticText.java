package org.xiaohao.ui.intake;

import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.ui.shared.Translations;

/** The words for what the parser noticed. */
final class DiagnosticText {

    private DiagnosticText() {}

    static String of(Diagnostic diagnostic) {
        return diagnostic.message(Translations.locale());
    }
}
