package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.JointEventReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** 联合事项: the events of a task that several units report, one line each, and whose figures count. */
class JointEventLines extends Div {

    private static final int MAX_NAME = 100;

    private final transient TaskServices services;
    private final transient TaskDetails task;
    private final transient Runnable again;

    JointEventLines(TaskServices services, TaskDetails task, Runnable again) {
        this.services = services;
        this.task = task;
        this.again = again;
        addClassNames("stack", "s", "joint-events");
        services.joint().ofTask(task.summary().id()).forEach(event -> add(line(event)));
        if (mayName()) {
            Button name = new Button(Translations.text("joint.name"), click -> ask(null));
            name.addThemeNames("tertiary", "small");
            name.addClassName("no-print");
            add(name);
        }
        setVisible(getComponentCount() > 0);
    }

    private boolean mayName() {
        boolean ownPart =
                task.parts().stream().anyMatch(part -> services.actor().belongsTo(part.orgUnitId()));
        return task.parts().size() > 1 && (ownPart || services.actor().has(Role.OFFICE));
    }

    private Div line(JointEventReference event) {
        String lead = task.parts().stream()
                .filter(part -> part.orgUnitId() == event.leadUnitId())
                .map(TaskDetails.Part::unitName)
                .findFirst()
                .orElse("");
        Div line = new Div(new Span(Translations.text("joint.line", event.name(), lead)));
        line.addClassNames("row", "wrap", "gap4");
        if (services.actor().has(Role.OFFICE)) {
            Button change = new Button(Translations.text("joint.change"), click -> ask(event));
            change.setAriaLabel(Translations.text("joint.change.of", event.name()));
            change.addThemeNames("tertiary", "small");
            change.addClassName("no-print");
            line.add(change);
        }
        return line;
    }

    /** @param event what is said anew, or null to name another one */
    private void ask(@Nullable JointEventReference event) {
        TextField name = new TextField(Translations.text("joint.field.name"));
        name.setMaxLength(MAX_NAME);
        name.setWidthFull();
        Select<TaskDetails.Part> lead = new Select<>();
        lead.setLabel(Translations.text("joint.field.lead"));
        lead.setItems(task.parts());
        lead.setItemLabelGenerator(TaskDetails.Part::unitName);
        lead.setWidthFull();
        lead.setValue(task.parts().stream()
                .filter(part -> event == null ? part.primaryLead() : part.orgUnitId() == event.leadUnitId())
                .findFirst()
                .orElse(null));
        if (event != null) {
            name.setValue(event.name());
        }
        new FieldsDialog(
                        Translations.text(event == null ? "joint.name" : "joint.change"),
                        () -> save(event, name.getValue().strip(), lead.getValue()),
                        name,
                        lead)
                .open();
    }

    private void save(@Nullable JointEventReference event, String name, TaskDetails.@Nullable Part lead) {
        if (lead == null) {
            throw new InvalidInputException("leadUnitId", "required");
        }
        if (event == null) {
            services.joint().name(task.summary().id(), name, lead.orgUnitId());
        } else {
            services.joint().change(event.id(), event.version(), name, lead.orgUnitId());
        }
        Notices.done(Translations.text("joint.done", name));
        again.run();
    }
}
