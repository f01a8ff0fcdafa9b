package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Translations;

/** What is counted in a task, to be added to, said anew and taken away by the office. */
class IndicatorsDialog extends Dialog {

    private final transient TaskServices services;
    private final transient TaskDetails task;
    private final Div content = new Div();

    /** @param again told when the dialog closes */
    IndicatorsDialog(TaskServices services, TaskDetails task, Runnable again) {
        this.services = services;
        this.task = task;
        setHeaderTitle(Translations.text("indicators.title", task.summary().number()));
        setWidth("640px");
        content.addClassNames("stack", "indicators");
        add(content);
        Button close = new Button(Translations.text("indicators.close"), event -> close());
        getFooter().add(close);
        addOpenedChangeListener(opened -> {
            if (!opened.isOpened()) {
                again.run();
            }
        });
        list();
    }

    private void list() {
        content.removeAll();
        List<IndicatorReference> all =
                services.indicators().ofTask(task.summary().id());
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(Translations.text("indicators.none"));
            none.addClassName("t2");
            content.add(none);
        }
        all.forEach(indicator -> content.add(row(indicator, all)));
        Button add = new Button(Translations.text("indicators.add"), Icons.PLUS.create(), event -> form(null, all));
        add.addThemeName("primary");
        Div actions = new Div(add);
        actions.addClassName("row");
        content.add(actions);
    }

    private Component row(IndicatorReference indicator, List<IndicatorReference> all) {
        Span name = new Span(indicator.name());
        name.addClassName("strong");
        IndicatorTarget aim = indicator.aim();
        Span how = new Span(Translations.text(
                "indicators.how",
                indicator.classifier(),
                Translations.label(indicator.figureClass()),
                Translations.label(indicator.operation()),
                aim == null ? "" : ParticularsText.target(aim)));
        how.addClassNames("s", "t2");
        Div words = new Div(name, how);
        words.addClassNames("stack", "grow", "words");
        Button change = button("indicators.change", Icons.PEN, indicator, () -> form(indicator, all));
        Button remove = button("indicators.remove", Icons.X, indicator, () -> {
            try {
                services.indicators().remove(indicator.id());
                Notices.done(Translations.text("indicators.removed", indicator.name()));
            } catch (DomainException refused) {
                Notices.failed(refused);
            }
            list();
        });
        Div row = new Div(words, change, remove);
        row.addClassNames("row", "indicator");
        return row;
    }

    private static Button button(String key, Icons icon, IndicatorReference indicator, Runnable act) {
        Button button = new Button(icon.create(), event -> act.run());
        button.setAriaLabel(Translations.text(key, indicator.name()));
        button.setTooltipText(Translations.text(key, indicator.name()));
        button.addThemeName("tertiary");
        button.addClassName("icon-button");
        return button;
    }

    private void form(@Nullable IndicatorReference present, List<IndicatorReference> all) {
        content.removeAll();
        content.add(new IndicatorForm(
                present,
                all,
                wanted -> {
                    if (present == null) {
                        services.indicators().define(task.summary().id(), wanted);
                    } else {
                        services.indicators().change(present.id(), present.version(), wanted);
                    }
                    Notices.done(Translations.text("indicators.saved", wanted.name()));
                    list();
                },
                this::list));
    }
}
