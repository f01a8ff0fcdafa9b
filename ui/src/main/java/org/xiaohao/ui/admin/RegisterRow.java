package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiaohao.ui.shared.Translations;

/** A row of a list in the administration: cells that become two lines on a phone. */
class RegisterRow extends Div {

    private static final int SHOWN_ALIASES = 3;

    /** @param kind the class that gives the columns their width, such as {@code units} */
    RegisterRow(String kind) {
        addClassNames("register-row", kind);
    }

    /** The headings of the columns. */
    static RegisterRow head(String kind, String... keys) {
        RegisterRow head = new RegisterRow(kind);
        for (String key : keys) {
            head.with(key, Translations.text("admin.column." + key));
        }
        return head;
    }

    RegisterRow with(String cssClass, String text) {
        Span cell = new Span(text);
        cell.addClassName(cssClass);
        return with(cell);
    }

    RegisterRow with(Component cell) {
        add(cell);
        return this;
    }

    /** The first few other names, and how many more there are. */
    RegisterRow withAliases(List<String> aliases) {
        Span cell = new Span();
        cell.addClassNames("aliases", "cut");
        aliases.stream().limit(SHOWN_ALIASES).forEach(alias -> {
            Span chip = new Span(alias);
            chip.addClassName("chip");
            cell.add(chip);
        });
        if (aliases.size() > SHOWN_ALIASES) {
            Span more = new Span("+" + (aliases.size() - SHOWN_ALIASES));
            more.addClassNames("t2", "s");
            cell.add(more);
        }
        cell.setTitle(String.join(Translations.text("admin.listing"), aliases));
        return with(cell);
    }

    /** Whether it is in use; says so only where it is not. */
    RegisterRow withState(boolean active) {
        Span cell = new Span();
        cell.addClassName("state");
        if (!active) {
            Span badge = new Span(Translations.text("admin.inactive"));
            badge.addClassNames("badge", "quiet");
            cell.add(badge);
        }
        setClassName("inactive", !active);
        return with(cell);
    }
}
