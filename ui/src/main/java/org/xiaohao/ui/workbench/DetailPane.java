package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** One thing beside the list: what it is, what there is to read or write, and what can be done about it. */
class DetailPane extends Div {

    private final Div facts = new Div();
    private final Div body = new Div();
    private final Footer foot = new Footer();

    DetailPane(String number, String title, PaneHost host) {
        addClassName("pane");
        getElement().setAttribute("role", "region").setAttribute("aria-label", title);
        Button back = iconButton(Icons.LEFT, "workbench.back", host::close);
        back.addClassName("back");
        Span no = new Span(number);
        no.addClassName("no");
        H2 heading = new H2(no, new Span(title));
        heading.addClassName("grow");
        Div row = new Div(
                back,
                heading,
                wide(iconButton(Icons.UP, "workbench.previous", host::previous)),
                wide(iconButton(Icons.DOWN, "workbench.next.item", host::next)),
                wide(iconButton(Icons.X, "frame.close", host::close)));
        row.addClassName("row");
        facts.addClassNames("row", "wrap", "s", "t2", "pane-facts");
        Header head = new Header(row, facts);
        head.addClassName("detail-head");
        body.addClassName("detail-body");
        foot.addClassName("detail-foot");
        add(head, body, foot);
    }

    static DetailPane of(TaskDetails task, PaneHost host) {
        return new DetailPane(task.summary().number(), task.summary().title(), host);
    }

    final void addFacts(Component... components) {
        facts.add(components);
    }

    /** Which unit's part it is, and in what role. */
    final void addPart(TaskDetails task, long assignmentId) {
        task.parts().stream()
                .filter(part -> part.assignmentId() == assignmentId)
                .findFirst()
                .ifPresent(part -> addFacts(party(part.unitName(), part.role())));
    }

    /** Why something came back. */
    static Div returned(String reason) {
        Div note = new Div(Icons.UNDO.create(), new Span(Translations.text("workbench.returnedBecause", reason)));
        note.addClassNames("note", "soon");
        return note;
    }

    /** Why something that had gone out lies with the head again. */
    static Div sentBack(String reason) {
        Div note = new Div(Icons.UNDO.create(), new Span(Translations.text("approval.sentBack", reason)));
        note.addClassNames("note", "soon");
        return note;
    }

    /** Who leads, until when, and where the whole task stands. */
    final void addTaskFacts(TaskDetails task) {
        facts.add(new Span(Translations.text("workbench.lead", task.summary().primaryLead())));
        LocalDate due = task.summary().dueDate();
        facts.add(new Span(due == null ? Translations.text("workbench.longTerm") : dueWords(due)));
        facts.add(new Anchor(Link.toTask(task.summary().id()).path(), Translations.text("workbench.openTask")));
    }

    private static String dueWords(LocalDate due) {
        return Translations.text("workbench.taskDue", Dates.day(due));
    }

    static Span party(String unitName, AssignmentRole role) {
        Span sep = new Span();
        sep.addClassName("sep");
        return new Span(new Span(unitName), sep, new Span(Translations.label(role)));
    }

    final Div body() {
        return body;
    }

    final Footer foot() {
        return foot;
    }

    /** Pushes what follows in the foot to the right. */
    final void footSpace() {
        Span space = new Span();
        space.addClassName("grow");
        foot.add(space);
    }

    static Button primary(String text, Runnable action) {
        Button button = new Button(text, event -> action.run());
        button.addThemeName("primary");
        return button;
    }

    static Button plain(String text, Runnable action) {
        Button button = new Button(text, event -> action.run());
        button.addThemeName("tertiary");
        return button;
    }

    private static Button iconButton(Icons icon, String key, Runnable action) {
        Button button = plain("", action);
        button.setIcon(icon.create());
        button.addClassName("icon-button");
        button.setAriaLabel(Translations.text(key));
        button.setTooltipText(Translations.text(key));
        return button;
    }

    private static Button wide(Button button) {
        button.addClassName("wide-only");
        return button;
    }
}
