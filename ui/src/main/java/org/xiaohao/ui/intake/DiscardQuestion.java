package org.xiaohao.ui.intake;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.xiaohao.ui.shared.Translations;

/** Asks before the work on a document is thrown away. */
final class DiscardQuestion {

    private DiscardQuestion() {}

    static void open(String title, Runnable discard) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(Translations.text("import.discard.question", title));
        question.setText(Translations.text("import.discard.text"));
        question.setCancelable(true);
        question.setCancelText(Translations.text("import.discard.stay"));
        question.setConfirmText(Translations.text("import.discard"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(event -> discard.run());
        question.open();
    }
}
