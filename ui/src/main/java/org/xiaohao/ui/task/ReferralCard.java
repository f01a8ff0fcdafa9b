package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.xiaohao.instruction.ReferralDetails;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** 呈报: what the office put before the leaders on a task and waits for their word. */
class ReferralCard extends SectionCard {

    private static final int MAX_WORDS = 500;

    ReferralCard(TaskServices services, ReferralDetails referral, Runnable again) {
        super(Translations.text("referral.card"));
        Paragraph why = new Paragraph(referral.why());
        why.addClassName("prose");
        Paragraph ask = new Paragraph(Translations.text("referral.ask", referral.ask()));
        ask.addClassName("prose");
        LocalDate day =
                LocalDate.ofInstant(referral.referredAt(), services.clock().getZone());
        Paragraph from = new Paragraph(Translations.text("referral.from", referral.referredBy(), Dates.day(day)));
        from.addClassNames("s", "t2");
        body().add(why, ask, from);
        if (services.actor().has(Role.OFFICE)) {
            withActions(new Button(Translations.text("referral.withdraw"), Icons.UNDO.create(), event -> {
                services.referrals().withdraw(referral.id());
                Notices.done(Translations.text("referral.withdrawn"));
                again.run();
            }));
        }
    }

    /** The office puts a task before the leaders: why it is stuck, and what they are asked to decide. */
    static ReasonDialog dialog(TaskServices services, TaskDetails task, Runnable again) {
        TextArea why = new TextArea(Translations.text("referral.why"));
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(MAX_WORDS);
        why.setMinRows(3);
        why.setWidthFull();
        return new ReasonDialog(
                        "referral.make",
                        Translations.text("referral.make.consequence"),
                        ask -> {
                            why.setInvalid(false);
                            services.referrals().refer(task.summary().id(), why.getValue(), ask);
                            Notices.done(Translations.text(
                                    "referral.made", task.summary().number()));
                            again.run();
                        },
                        why)
                .withField("why", why);
    }
}
