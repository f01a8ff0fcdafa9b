package org.xiaohao.ui.task;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** 需协调: what is in the way, and who is asked to help. */
final class CoordinationDialog {

    private CoordinationDialog() {}

    static ReasonDialog of(TaskServices services, TaskDetails task, TaskDetails.Part part, Runnable again) {
        RadioButtonGroup<CoordinationAddressee> whom = new RadioButtonGroup<>(Translations.text("coordination.whom"));
        whom.setItems(Arrays.stream(CoordinationAddressee.values())
                .filter(one -> one != CoordinationAddressee.LEAD || !part.primaryLead())
                .toList());
        whom.setItemLabelGenerator(Translations::label);
        whom.setValue(part.primaryLead() ? CoordinationAddressee.OFFICE : CoordinationAddressee.LEAD);
        return new ReasonDialog(
                "coordination.ask",
                Translations.text("coordination.ask.consequence"),
                words -> {
                    services.coordination().ask(part.assignmentId(), whom.getValue(), words);
                    Notices.done(Translations.text(
                            "coordination.ask.done", task.summary().number()));
                    again.run();
                },
                whom);
    }
}
