package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import org.xiaohao.ui.shared.Translations;

/** Asks whether a figure that is typed by half is finished or let go. */
final class UnfinishedFigure {

    private UnfinishedFigure() {}

    /** @param drop lets it go */
    static void ask(ContinueNavigationAction leaving, Runnable drop) {
        ConfirmDialog question = new ConfirmDialog();
        question.setWidth("400px");
        question.setHeader(Translations.text("entry.figure.unfinished"));
        question.setText(Translations.text("entry.figure.unfinished.text"));
        question.setConfirmText(Translations.text("entry.figure.finish"));
        question.addConfirmListener(event -> leaving.cancel());
        question.setRejectable(true);
        question.setRejectText(Translations.text("entry.figure.drop"));
        question.addRejectListener(event -> {
            drop.run();
            leaving.proceed();
        });
        question.addCancelListener(event -> leaving.cancel());
        question.open();
    }
}
