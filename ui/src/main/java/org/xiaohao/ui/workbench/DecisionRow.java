package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.review.PendingDecision;
import org.xiaohao.ui.plan.PlanName;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** One line of the workbench that waits for a decision: what is asked for, of which task, by whom. */
class DecisionRow extends ListItem {

    /** @param plan of which plan it is; empty where all rows are of one */
    DecisionRow(PendingDecision decision, String plan, LocalDate today, ZoneId zone, Runnable open) {
        Span badge = new Span(Icons.EYE.create(), new Span(Translations.text("decision." + decision.kind())));
        badge.addClassName("light");
        Span no = new Span(decision.taskNumber());
        no.addClassName("no");
        Span name = new Span(no, new Span(decision.taskTitle()));
        name.addClassName("title");
        name.setTitle(decision.taskTitle());
        Span under = new Span(Translations.text("decision.under", decision.unitName(), decision.words()));
        under.addClassNames("under", "cut");
        NativeButton main = new NativeButton("", event -> open.run());
        main.add(name, under, new PlanName(plan));
        main.addClassName("open");
        add(badge, main, when(decision, today, zone));
        addClassName("work-row");
    }

    void setSelected(boolean selected) {
        setClassName("selected", selected);
    }

    /** What names the decision in the address of the workbench. */
    static Map<String, String> address(PendingDecision decision) {
        return Map.of(parameter(decision.kind()), Long.toString(decision.id()));
    }

    static String parameter(PendingDecision.Kind kind) {
        return kind == PendingDecision.Kind.CLOSING ? "request" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static Component when(PendingDecision decision, LocalDate today, ZoneId zone) {
        Div when = new Div();
        when.addClassName("when");
        @Nullable LocalDate due = decision.answerDue();
        if (due == null) {
            when.add(new Span(Dates.day(decision.askedAt().atZone(zone).toLocalDate())));
            return when;
        }
        Span left = new Span(Dates.left(due, today));
        left.addClassNames("light", due.isBefore(today) ? "late" : "quiet");
        when.add(new Span(Dates.day(due)), left);
        return when;
    }
}
