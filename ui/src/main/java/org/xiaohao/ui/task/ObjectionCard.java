package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import org.xiaohao.plan.ObjectionDetails;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** An open objection: the office assigns anew or insists, the unit may take it back. */
class ObjectionCard extends SectionCard {

    private final transient TaskServices services;
    private final transient ObjectionDetails objection;
    private final transient Runnable again;

    ObjectionCard(TaskServices services, TaskDetails task, ObjectionDetails objection, Runnable again) {
        super(Translations.text("objection.card", objection.unitName()));
        this.services = services;
        this.objection = objection;
        this.again = again;
        addClassName("objection");
        Paragraph from = new Paragraph(Translations.text(
                "task.closing.from",
                objection.unitName(),
                objection.raisedBy(),
                Dates.day(
                        objection.raisedAt().atZone(services.clock().getZone()).toLocalDate())));
        from.addClassNames("s", "t2");
        Paragraph reason = new Paragraph(objection.reason());
        reason.addClassName("prose");
        body().add(from, reason);
        if (services.actor().has(Role.OFFICE)) {
            Button insist = new Button(Translations.text("objection.insist"), event -> insist());
            Button anew = new Button(Translations.text("objection.uphold"), Icons.USER.create(), event -> uphold(task));
            anew.addThemeName("primary");
            withActions(insist, anew);
        } else if (services.actor().belongsTo(objection.orgUnitId())) {
            withActions(new Button(Translations.text("objection.withdraw"), Icons.UNDO.create(), event -> {
                services.objections().withdraw(objection.id());
                end("objection.withdraw.done");
            }));
        }
    }

    private void insist() {
        new ReasonDialog(
                        "objection.insist",
                        Translations.text("objection.insist.consequence", objection.unitName()),
                        answer -> {
                            services.objections().insist(objection.id(), answer);
                            end("objection.insist.done");
                        })
                .open();
    }

    private void uphold(TaskDetails task) {
        UnitsDialog.of(
                        "objection.uphold",
                        services,
                        task,
                        Translations.text("objection.uphold.consequence", objection.unitName()),
                        (units, answer) -> {
                            services.objections().uphold(objection.id(), task.version(), units, answer);
                            end("objection.uphold.done");
                        })
                .open();
    }

    private void end(String key) {
        Notices.done(Translations.text(key, objection.taskNumber()));
        again.run();
    }
}
