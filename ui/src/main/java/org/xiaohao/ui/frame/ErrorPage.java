package org.xiaohao.ui.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** What went wrong, what to do, and a reference that the log has too. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private final String prefix;
    private final ErrorReference reference = new ErrorReference();

    /**
     * @param prefix the start of the keys: {@code code}, {@code title}, {@code text}, {@code hint1}, {@code hint2}
     */
    ErrorPage(String prefix, Clock clock) {
        this.prefix = prefix;
        addClassName("error-page");
        Paragraph code = new Paragraph(text("code"));
        code.addClassName("code");
        Button home = new Button(
                Translations.text("frame.error.home"), event -> getUI().ifPresent(ui -> ui.navigate(RootView.class)));
        home.addThemeName("primary");
        Div actions = new Div(home);
        actions.addClassName("row");
        Paragraph help = new Paragraph(Translations.text(
                "frame.error.reference", reference.toString(), Dates.table(clock.instant(), clock.getZone())));
        help.addClassNames("xs", "t2", "reference");
        add(
                code,
                new H1(text("title")),
                new Paragraph(text("text")),
                new UnorderedList(new ListItem(text("hint1")), new ListItem(text("hint2"))),
                actions,
                help);
    }

    /** The number on this page, for the log. */
    ErrorReference reference() {
        return reference;
    }

    @Override
    public String getPageTitle() {
        return Translations.text("frame.pageTitle", text("title"));
    }

    private String text(String key) {
        return Translations.text(prefix + "." + key);
    }
}
