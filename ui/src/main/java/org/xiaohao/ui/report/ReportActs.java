package org.xiaohao.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xiaohao.report.ReportAct;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportNotReadyException;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.shared.Actor;
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
    private final BiFunction<Runnable, Supplier<Component>, SecrecyPane> secrecy;
    private final Runnable done;

    /**
     * @param isTyping whether something is typed that is not saved
     * @param secrecy makes what is looked at before publishing, of what closes it and of what follows it
     * @param done told when the report has moved, or reads otherwise than it was shown
     */
    ReportActs(
            ReportStateService states,
            ReportDetails report,
            Actor actor,
            BooleanSupplier isTyping,
            BiFunction<Runnable, Supplier<Component>, SecrecyPane> secrecy,
            Runnable done) {
        this.states = states;
        this.report = report;
        this.actor = actor;
        this.isTyping = isTyping;
        this.secrecy = secrecy;
        this.done = done;
    }

    boolean isOffice() {
        return actor.has(Role.OFFICE);
    }

    /** The main one last, where the eye ends. */
    List<Component> buttons() {
        List<Component> buttons = new ArrayList<>();
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

    private void offer(List<Component> buttons, ReportAct act, boolean main) {
        if (actor.has(act.isOfOffice() ? Role.OFFICE : Role.LEADER)) {
            Button button = new Button(
                    Translations.label(act),
                    event -> unlessTyping(() -> begin(act)).run());
            if (main) {
                button.addThemeName("primary");
            }
            buttons.add(button);
        }
    }

    /** What shows the report anew would take away what somebody is typing. */
    Runnable unlessTyping(Runnable act) {
        return () -> {
            if (isTyping.getAsBoolean()) {
                Notices.failed(Translations.text("report.act.unsaved"));
            } else {
                act.run();
            }
        };
    }

    private void begin(ReportAct act) {
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
        } catch (ReportNotReadyException refused) {
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

    private void say(String key, ReportAct act, Consumer<String> step) {
        new ReasonDialog(key, Translations.text(key + ".text"), reason -> {
                    step.accept(reason);
                    Notices.done(Translations.text("report.act." + act.name()));
                    done.run();
                })
                .open();
    }

    private void publish() {
        Dialog dialog = new Dialog(Translations.text("report.publish.title"));
        dialog.addClassName("clean-dialog");
        Button confirm = new Button(Translations.label(ReportAct.PUBLISH), event -> {
            dialog.close();
            go(ReportAct.PUBLISH, () -> states.publish(report.id()));
        });
        confirm.addThemeName("primary");
        dialog.add(
                new Paragraph(Translations.text("report.publish.text")), secrecy.apply(dialog::close, () -> confirm));
        dialog.getFooter().add(new Button(Translations.text("report.act.cancel"), event -> dialog.close()));
        dialog.open();
    }
}
