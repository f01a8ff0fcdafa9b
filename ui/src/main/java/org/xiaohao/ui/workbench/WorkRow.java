package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.progress.WorkReason;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.plan.PlanName;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** One line of the workbench: why it is there, what it is, until when. */
class WorkRow extends ListItem {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient WorkItem item;

    /** @param plan of which plan it is; empty where all rows are of one */
    WorkRow(WorkItem item, String plan, LocalDate today, ZoneId zone, Runnable open, Runnable receive) {
        this.item = item;
        addClassName("work-row");
        add(
                badge(item.reason()),
                main(plan, zone, open),
                item.reason() == WorkReason.TO_RECEIVE ? receive(receive) : when(today));
    }

    WorkItem item() {
        return item;
    }

    void setSelected(boolean selected) {
        setClassName("selected", selected);
        getChildren()
                .filter(NativeButton.class::isInstance)
                .forEach(button -> button.getElement().setAttribute("aria-current", Boolean.toString(selected)));
    }

    private static Component badge(WorkReason reason) {
        return switch (reason) {
            case OVERDUE -> new LightBadge(Light.OVERDUE);
            case DUE_SOON -> new LightBadge(Light.DUE_SOON);
            case TO_RECEIVE -> new LightBadge(Light.NOT_STARTED, Translations.label(reason));
            case RETURNED -> neutral(Icons.UNDO, reason);
            case TO_REPORT -> neutral(Icons.PEN, reason);
            case TO_APPROVE -> neutral(Icons.EYE, reason);
            case TO_CONFIRM -> neutral(Icons.USER, reason);
            case TO_CHECK -> neutral(Icons.UNDO, reason);
        };
    }

    private static Component neutral(Icons icon, WorkReason reason) {
        Span badge = new Span(icon.create(), new Span(Translations.label(reason)));
        badge.addClassName("light");
        return badge;
    }

    private NativeButton main(String plan, ZoneId zone, Runnable open) {
        Span no = new Span(item.number());
        no.addClassName("no");
        Span title = new Span(no, new Span(item.title()));
        title.addClassName("title");
        title.setTitle(item.title());
        Span under = new Span(under(zone));
        under.addClassNames("under", "cut");
        NativeButton main = new NativeButton("", event -> open.run());
        main.add(title, under, new PlanName(plan));
        main.addClassName("open");
        return main;
    }

    private String under(ZoneId zone) {
        return switch (item.reason()) {
            case RETURNED -> item.words();
            case TO_APPROVE ->
                item.words().isEmpty()
                        ? Translations.text("workbench.under.approve", period())
                        : Translations.text("workbench.under.sentBack", period(), item.words());
            case TO_CHECK -> Translations.text("workbench.under.check", item.unitName(), period(), item.words());
            case TO_CONFIRM ->
                item.words().isEmpty()
                        ? Translations.text("workbench.under.confirm", item.unitName())
                        : Translations.text("workbench.under.unconcerned", item.unitName(), item.words());
            case TO_RECEIVE -> Translations.label(item.role());
            case OVERDUE, DUE_SOON, TO_REPORT -> report(zone);
        };
    }

    private String report(ZoneId zone) {
        if (item.periodId() == null) {
            return Translations.text("workbench.under.close");
        }
        var draft = item.draftSavedAt();
        if (draft == null) {
            return Translations.text("workbench.under.empty", period());
        }
        return Translations.text("workbench.under.draft", period(), TIME.format(draft.atZone(zone)));
    }

    private String period() {
        return Periods.label(item.cycle(), item.periodSequence());
    }

    private Component when(LocalDate today) {
        Div when = new Div();
        when.addClassName("when");
        LocalDate due = item.dueDate();
        if (due == null && item.periodId() != null) {
            return when;
        }
        if (due == null) {
            when.add(new Span(Translations.text("workbench.longTerm")));
            return when;
        }
        Span left = new Span(Dates.left(due, today));
        boolean late = item.reason() == WorkReason.TO_RECEIVE && due.isBefore(today);
        left.addClassNames("light", late ? "late" : lightOf(item.reason()));
        when.add(new Span(Dates.day(due)), left);
        return when;
    }

    private static String lightOf(WorkReason reason) {
        return switch (reason) {
            case OVERDUE -> "late";
            case DUE_SOON -> "soon";
            default -> "quiet";
        };
    }

    private static Button receive(Runnable receive) {
        Button button = new Button(Translations.text("workbench.receive"), event -> receive.run());
        button.addClassName("receive");
        return button;
    }
}
