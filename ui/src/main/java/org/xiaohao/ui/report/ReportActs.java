package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.xiaohao.report.ReportAct;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** What can be done with a report as it stands: at most one main button, and beside it the way back. */
class ReportActs {

    private final ReportStateService states;
    private final ReportDetails report;
    private final Actor actor;
    private final BooleanSupplier isTyping;
    private final Runnable done;

    /**
     * @param isTyping whether something is typed that is not saved
     * @param done told when the report has moved, or reads otherwise than it was shown
     */
    ReportActs(ReportStateService states, ReportDetails report, Actor actor, BooleanSupplier isTyping, Runnable done) {
        this.states = states;
        this.report = report;
        this.actor = actor;
        this.isTyping = isTyping;
        this.done = done;
    }

    boolean isOffice() {
        return actor.has(Role.OFFICE);
    }

    /** The main one last, where the eye ends. */
    List<com.vaadin.flow.component.Component> buttons() {
        List<com.vaadin.flow.component.Component> buttons = new ArrayList<>();
        switch (report.standing().state()) {
            case DRAFT -> offer(buttons, ReportAct.DISCUSS, true);
            case DISCUSSION -> offer(buttons, ReportAct.SUBMIT, true);
            case SUBMITTED -> {
                offer(buttons, ReportAct.WITHDRAW, false);
                offer(buttons, ReportAct.SEND_BACK, false);
                offer(buttons, ReportAct.SIGN, true);
            }
            case SIGNED -> {
                offer(buttons, ReportAct.REOPEN, false);
                offer(buttons, ReportAct.REPORT, true);
            }
            case REPORTED -> {
                offer(buttons, ReportAct.REOPEN, false);
                offer(buttons, ReportAct.PUBLISH, true);
            }
            case PUBLISHED -> offer(buttons, ReportAct.REOPEN, false);
        }
        return buttons;
    }

    private void offer(List<com.vaadin.flow.component.Component> buttons, ReportAct act, boolean main) {
        if (actor.has(act.isOfOffice() ? Role.OFFICE : Role.LEADER)) {
            Button button = new Button(Translations.label(act), event -> begin(act));
            if (main) {
                button.addThemeName("primary");
            }
            buttons.add(button);
        }
    }

    private void begin(ReportAct act) {
        if (isTyping.getAsBoolean()) {
            Notices.failed(Translations.text("report.act.unsaved"));
            return;
        }
        long id = report.id();
        switch (act) {
            case DISCUSS -> go(act, () -> states.discuss(id));
            case SUBMIT -> go(act, () -> states.submit(id));
            case WITHDRAW -> go(act, () -> states.withdraw(id));
            case SIGN -> confirm(act, () -> states.sign(id, report.standing().hash()));
            case REPORT -> confirm(act, () -> states.report(id));
            case SEND_BACK -> say("report.sendBack", act, reason -> states.sendBack(id, reason));
            case REOPEN -> say("report.reopen", act, reason -> states.reopen(id, reason));
            case PUBLISH -> publish();
        }
    }

    private void go(ReportAct act, Runnable step) {
        try {
            step.run();
            Notices.done(Translations.text("report.act." + act.name()));
        } catch (StaleDataException changed) {
            Notices.failed(Translations.text("report.act.changed"));
        } catch (InvalidInputException refused) {
            Notices.failed(refused);
            return;
        }
        done.run();
    }

    private void confirm(ReportAct act, Runnable step) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(Translations.text("report.confirm." + act.name() + ".title"));
        question.setText(Translations.text("report.confirm." + act.name()));
        question.setConfirmText(Translations.label(act));
        question.setCancelable(true);
        question.setCancelText(Translations.text("report.act.cancel"));
        question.addConfirmListener(event -> go(act, step));
        question.open();
    }

    private void say(String key, ReportAct act, java.util.function.Consumer<String> step) {
        new ReasonDialog(key, Translations.text(key + ".text"), reason -> {
                    step.accept(reason);
                    Notices.done(Translations.text("report.act." + act.name()));
                    done.run();
                })
                .open();
    }

    private void publish() {
        Dialog dialog = new Dialog(Translations.text("report.publish.title"));
        dialog.setWidth("440px");
        Checkbox reviewed = new Checkbox(Translations.text("report.publish.secrecy"));
        Div content = new Div(new Paragraph(Translations.text("report.publish.text")), reviewed);
        content.addClassName("stack");
        dialog.add(content);
        Button confirm = new Button(Translations.label(ReportAct.PUBLISH), event -> {
            try {
                states.publish(report.id(), reviewed.getValue());
            } catch (InvalidInputException refused) {
                reviewed.setErrorMessage(Notices.text(refused));
                reviewed.setInvalid(true);
                return;
            }
            dialog.close();
            Notices.done(Translations.text("report.act.PUBLISH"));
            done.run();
        });
        confirm.addThemeName("primary");
        dialog.getFooter().add(new Button(Translations.text("report.act.cancel"), event -> dialog.close()), confirm);
        dialog.open();
    }
}
