package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.xiaohao.shared.Light;
import org.xiaohao.supervision.WaitingReview;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Translations;

/** 超期未审: what waits too long for the office, a head or a leader. The light of the unit that waits does not suffer. */
class ReviewLateness extends Section {

    private static final List<String> COLUMNS = List.of("days", "title", "unit", "kind", "reviewer", "since");

    ReviewLateness(List<WaitingReview> late, Map<WaitingReview.Reviewer, Integer> counts) {
        addClassNames("overdue", "review-late");
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        Span sub = new Span(
                total == 0
                        ? Translations.text("monitor.review.none")
                        : Translations.text(
                                "monitor.review.sub",
                                counts.getOrDefault(WaitingReview.Reviewer.OFFICE, 0),
                                counts.getOrDefault(WaitingReview.Reviewer.HEAD, 0),
                                counts.getOrDefault(WaitingReview.Reviewer.LEAD, 0),
                                counts.getOrDefault(WaitingReview.Reviewer.LEADER, 0)));
        sub.addClassNames("t2", "s");
        Div head = new Div(new H2(Translations.text("monitor.review.title", total)), sub);
        head.addClassNames("row", "wrap", "list-head");
        add(head);
        if (late.isEmpty()) {
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("grid", "overdue-table", "review-table");
        table.getElement().setAttribute("aria-label", Translations.text("monitor.review.title", total));
        NativeTableRow columns = table.getHead().addRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = Tables.column(Translations.text("monitor.review.column." + column), column);
            columns.add(cell);
        }
        late.forEach(one -> table.getBody().add(row(one)));
        add(table);
        if (total > late.size()) {
            Span rest = new Span(Translations.text("monitor.review.more", total - late.size()));
            rest.addClassNames("t2", "s");
            add(rest);
        }
    }

    private static NativeTableRow row(WaitingReview one) {
        NativeTableCell days = cell("days", "nw");
        days.add(new LightBadge(Light.OVERDUE, Translations.text("monitor.review.days", one.waited(), one.limit())));
        NativeTableCell title = cell("title");
        Span number = new Span(one.number());
        number.addClassNames("t2", "task-number");
        title.add(TaskLinks.task(one.taskId(), number, new Span(one.title())));
        title.setTitle(one.planTitle());
        NativeTableCell unit = cell("unit", "nw");
        unit.setText(one.unitName());
        NativeTableCell kind = cell("kind", "nw");
        kind.setText(Translations.text("monitor.review.kind." + one.kind()));
        NativeTableCell reviewer = cell("waiting", "nw");
        reviewer.setText(
                Translations.text("monitor.review.reviewer." + one.reviewer(), one.unitName(), one.leadName()));
        NativeTableCell since = cell("due", "num", "nw");
        since.setText(Dates.table(one.since()));
        return new NativeTableRow(days, title, unit, kind, reviewer, since);
    }

    private static NativeTableCell cell(String... classes) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassNames(classes);
        return cell;
    }
}
