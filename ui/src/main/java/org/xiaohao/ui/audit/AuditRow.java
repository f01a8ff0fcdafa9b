package org.xiaohao.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaohao.audit.AuditEntrySummary;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** One entry of the trail: when, who, what, of what, how it ended. */
class AuditRow extends Div {

    AuditRow(AuditEntrySummary entry, ZoneId zone) {
        addClassName("audit-row");
        Span outcome = cell("outcome", Translations.label(entry.outcome()));
        outcome.setClassName("refused", entry.outcome() != AuditOutcome.SUCCESS);
        String what = what(entry);
        Span detail = cell("what", what);
        detail.addClassName("cut");
        detail.setTitle(what);
        add(
                cell("when", Dates.table(entry.occurredAt(), zone)),
                cell("person", person(entry)),
                cell("action", words(entry.action())),
                detail,
                outcome,
                cell("address", entry.sourceAddress() == null ? "" : entry.sourceAddress()));
    }

    /** Task, unit and plan, as they were called then, and what was said. */
    private static String what(AuditEntrySummary entry) {
        return Stream.of(entry.taskTitle(), entry.unitName(), entry.planTitle(), entry.detail())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** The headings of the columns. */
    static Component head() {
        Div head = new Div();
        head.addClassName("audit-row");
        for (String column : new String[] {"when", "person", "action", "what", "outcome", "address"}) {
            head.add(cell(column, Translations.text("audit.column." + column)));
        }
        return head;
    }

    /** All that the trail holds of an entry. */
    static Component details(AuditEntrySummary entry) {
        String subject = Translations.text("audit.subject", entry.subjectType(), String.valueOf(entry.subjectId()));
        Span where = new Span(entry.subjectId() == null ? entry.subjectType() : subject);
        where.addClassNames("t2", "s");
        Div text = new Div(what(entry));
        text.addClassName("prose");
        Div details = new Div(where, text);
        details.addClassName("audit-details");
        return details;
    }

    /** The words for an action, in the language of the present user interface. */
    static String words(AuditAction action) {
        return Translations.text("audit.action." + action.code());
    }

    private static String person(AuditEntrySummary entry) {
        return entry.displayName().isBlank() ? entry.username() : entry.displayName() + " " + entry.username();
    }

    private static Span cell(String cssClass, String text) {
        Span cell = new Span(text);
        cell.addClassName(cssClass);
        return cell;
    }
}
