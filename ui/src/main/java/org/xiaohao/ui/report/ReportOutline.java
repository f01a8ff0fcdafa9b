package org.xiaohao.ui.report;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.LongConsumer;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.StatementKind;
import org.xiaohao.ui.shared.Translations;

/** The headings with how long their parts are; a part without a word is marked. */
class ReportOutline extends Nav {

    private final transient LongConsumer goTo;

    ReportOutline(LongConsumer goTo) {
        this.goTo = goTo;
        addClassName("report-outline");
        getElement().setAttribute("aria-label", Translations.text("report.outline"));
    }

    void show(ReportDetails report) {
        OrderedList list = new OrderedList();
        List<ReportStatement> all = report.statements();
        List<PartKind> missing = report.missingParts();
        for (int i = 0; i < all.size(); i++) {
            ReportStatement statement = all.get(i);
            if (statement.kind() == StatementKind.HEADING) {
                boolean empty =
                        statement.level() == 1 && statement.kinds().stream().anyMatch(missing::contains);
                list.add(item(statement, statement.text(), characters(all, i), empty));
            } else if (i == 0) {
                list.add(item(
                        statement,
                        Translations.label(PartKind.INTRO),
                        characters(all, -1),
                        missing.contains(PartKind.INTRO)));
            }
        }
        removeAll();
        Span title = new Span(Translations.text("report.outline"));
        title.addClassName("title");
        add(title, list);
    }

    /** How many characters stand below a heading, up to the next of its level or above. */
    private static int characters(List<ReportStatement> all, int heading) {
        int level = heading < 0 ? 1 : all.get(heading).level();
        int sum = 0;
        for (ReportStatement statement : all.subList(heading + 1, all.size())) {
            if (statement.kind() == StatementKind.HEADING && statement.level() <= level) {
                break;
            }
            sum += statement.characters();
        }
        return sum;
    }

    private ListItem item(ReportStatement statement, String text, int characters, boolean empty) {
        Span words = new Span(text);
        words.addClassNames("grow", "cut");
        Span count = new Span(
                empty ? Translations.text("report.missing") : Translations.text("report.characters", characters));
        count.addClassName(empty ? "missing-mark" : "count");
        NativeButton button = new NativeButton();
        button.add(words, count);
        button.getElement().setAttribute("title", text);
        button.addClickListener(event -> goTo.accept(statement.id()));
        ListItem item = new ListItem(button);
        item.addClassName(statement.level() == 2 ? "l2" : "l1");
        return item;
    }
}
