package org.xiaohao.ui.task;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xiaohao.plan.Colleague;
import org.xiaohao.plan.HandoverService;
import org.xiaohao.plan.NameForTasks;
import org.xiaohao.plan.NamedForTasks;
import org.xiaohao.plan.TakeNameBack;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** Says who of the unit works on its parts in the chosen tasks. */
final class NameHandlerDialog {

    private NameHandlerDialog() {}

    static ReasonDialog of(HandoverService handovers, Set<Long> tasks, Runnable afterwards) {
        ComboBox<Colleague> person = new ComboBox<>(Translations.text("nameHandler.person"));
        person.setItems(handovers.colleagues());
        person.setItemLabelGenerator(Colleague::name);
        person.setWidthFull();
        person.setRequiredIndicatorVisible(true);
        return new ReasonDialog(
                        "nameHandler",
                        Translations.text("nameHandler.will", tasks.size()),
                        reason -> {
                            Colleague chosen = person.getValue();
                            if (chosen == null) {
                                throw new InvalidInputException("to", "required");
                            }
                            NamedForTasks done =
                                    handovers.nameForTasks(new NameForTasks(tasks, chosen.accountId(), reason));
                            tell(handovers, done, chosen, afterwards);
                            afterwards.run();
                        },
                        person)
                .withField("to", person)
                .withoutReason();
    }

    private static void tell(HandoverService handovers, NamedForTasks done, Colleague named, Runnable afterwards) {
        String text = text(done, named.name());
        if (done.before().isEmpty()) {
            Notices.done(text);
            return;
        }
        Notices.done(text, Translations.text("frame.undo"), () -> {
            int back = handovers.takeNameBack(new TakeNameBack(named.accountId(), done.before()));
            Notices.done(Translations.text(
                    back == done.named() ? "nameHandler.back" : "nameHandler.back.some", back, done.named() - back));
            afterwards.run();
        });
    }

    static String text(NamedForTasks done, String name) {
        List<String> said = new ArrayList<>();
        said.add(Translations.text("nameHandler.done", done.named(), done.tasks(), name));
        if (done.already() > 0) {
            said.add(Translations.text("nameHandler.already", done.already()));
        }
        if (done.closed() > 0) {
            said.add(Translations.text("nameHandler.closed", done.closed()));
        }
        if (done.foreign() > 0) {
            said.add(Translations.text("nameHandler.foreign", done.foreign()));
        }
        return String.join(Translations.text("nameHandler.and"), said);
    }
}
