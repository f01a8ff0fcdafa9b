package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.xiaohao.ui.shared.Translations;

/** Asks on submitting what becomes of the figures that were found and that nobody confirmed. */
final class UnconfirmedFigures {

    private UnconfirmedFigures() {}

    /**
     * @param confirm takes them all
     * @param submit goes on, with or without them
     */
    static void ask(Runnable confirm, Runnable submit) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(Translations.text("entry.found.ask"));
        question.setText(Translations.text("entry.found.ask.text"));
        question.setConfirmText(Translations.text("entry.found.ask.confirm"));
        question.addConfirmListener(event -> {
            confirm.run();
            submit.run();
        });
        question.setRejectable(true);
        question.setRejectText(Translations.text("entry.found.ask.without"));
        question.addRejectListener(event -> submit.run());
        question.setCancelable(true);
        question.setCancelText(Translations.text("entry.found.ask.back"));
        question.open();
    }
}
