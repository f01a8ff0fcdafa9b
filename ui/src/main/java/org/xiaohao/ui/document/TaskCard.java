package org.xiaohao.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiaohao.ui.shared.Icons;

/** One numbered point beside its source: number, title, how it stands, and its fields. */
public class TaskCard extends Div {

    private final NativeButton name;
    private final Div head = new Div();
    private final DescriptionList fields = new DescriptionList();
    private final Div body = new Div();

    /** @param onSelect told when a person clicks the card or, from the keyboard, its title */
    public TaskCard(String number, String title, boolean selected, Runnable onSelect) {
        addClassName("task-card");
        Span printed = new Span(number);
        printed.addClassName("no");
        name = new NativeButton(title);
        name.addClassName("title");
        setSelected(selected);
        head.addClassNames("row", "top");
        head.add(name);
        body.addClassName("grow");
        body.add(head, fields);
        add(printed, body);
        // The click of the title arrives here too.
        addClickListener(event -> onSelect.run());
    }

    /** Shows whether this is the point in hand. */
    public final void setSelected(boolean selected) {
        setClassName("selected", selected);
        name.getElement().setAttribute("aria-pressed", Boolean.toString(selected));
    }

    /** Puts the keyboard on the title. */
    public void focusTitle() {
        name.focus();
    }

    /** @param cssClass {@code ok}, {@code doubt} or {@code blocked} */
    public TaskCard withState(Icons icon, String word, String cssClass) {
        Span state = new Span(icon.create(), new Span(word));
        state.addClassNames("state", cssClass);
        head.add(state);
        return this;
    }

    /** Adds a remark behind the title. */
    public TaskCard withMark(Component mark) {
        head.add(mark);
        return this;
    }

    public TaskCard withField(String label, Component... content) {
        addField(label, content);
        return this;
    }

    /** Adds an empty field to be filled in, which is left out on a phone, where cards are only read. */
    public TaskCard withFieldToFill(String label, Component... content) {
        addField(label, content).forEach(part -> part.addClassName("edit-only"));
        return this;
    }

    private List<HtmlContainer> addField(String label, Component... content) {
        DescriptionList.Term term = new DescriptionList.Term(label);
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(content);
        fields.add(term, description);
        return List.of(term, description);
    }

    /** Adds something below the fields. */
    public TaskCard withBelow(Component... content) {
        body.add(content);
        return this;
    }
}
