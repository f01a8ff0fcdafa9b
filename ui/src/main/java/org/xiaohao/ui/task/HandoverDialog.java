package org.xiaohao.ui.task;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import org.xiaohao.plan.Colleague;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** Says who of the unit works on a part; with it all other parts of whoever did until now can pass. */
final class HandoverDialog {

    private HandoverDialog() {}

    static ReasonDialog of(TaskServices services, TaskDetails task, TaskDetails.Part part, Runnable again) {
        ComboBox<Colleague> successor = new ComboBox<>(Translations.text("handover.to"));
        successor.setItems(services.handovers().colleagues());
        successor.setItemLabelGenerator(Colleague::name);
        successor.setWidthFull();
        successor.setRequiredIndicatorVisible(true);
        Long present = part.handlerId();
        int all = present == null ? 0 : services.handovers().handled(present);
        Checkbox everything = new Checkbox(Translations.text("handover.all", part.handlerName(), all));
        everything.setVisible(all > 1);
        return new ReasonDialog(
                        "handover",
                        Translations.text(
                                part.handlerName().isEmpty() ? "handover.nobody" : "handover.present",
                                part.handlerName()),
                        reason -> {
                            Colleague chosen = successor.getValue();
                            if (chosen == null) {
                                throw new InvalidInputException("to", "required");
                            }
                            if (everything.getValue() && present != null) {
                                services.handovers().handOver(present, chosen.accountId(), reason);
                            } else {
                                services.handovers().name(part.assignmentId(), chosen.accountId(), reason);
                            }
                            Notices.done(Translations.text(
                                    "handover.done", task.summary().number(), chosen.name()));
                            again.run();
                        },
                        successor,
                        everything)
                .withField("to", successor)
                .withoutReason();
    }
}
