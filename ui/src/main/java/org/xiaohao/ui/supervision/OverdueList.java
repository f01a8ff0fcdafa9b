package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.supervision.LateKey;
import org.xiaohao.supervision.LateList;
import org.xiaohao.supervision.LateTotals;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.OverdueItem;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/**
 * Everything late, page by page, the latest first. What was chosen stays chosen while paging. For the office a
 * {@link PressBar} stands above; leaders read only.
 */
class OverdueList extends Section {

    private static final int PAGE_SIZE = 50;
    private static final List<String> COLUMNS = List.of("kind", "title", "unit", "due", "days", "waiting", "reminder");

    private final transient MonitorService monitor;
    private final transient PlanChoice plan;
    private final ZoneId zone;
    private final transient PressBar press;
    private final boolean acts;
    private final H2 title = new H2();
    private final Div body = new Div();
    private final Set<LateKey> chosen = new HashSet<>();
    private transient Runnable onPressed = () -> {};
    private int page;

    OverdueList(MonitorService monitor, PlanChoice plan, ZoneId zone, boolean acts, PressBar press) {
        this.monitor = monitor;
        this.plan = plan;
        this.zone = zone;
        this.acts = acts;
        this.press = press;
        addClassName("overdue");
        Span space = new Span();
        space.addClassName("grow");
        Div head = new Div(title, space);
        head.addClassNames("row", "wrap", "list-head");
        add(head);
        if (acts) {
            head.add(press.buttons());
            add(press.result());
            press.connect(() -> Set.copyOf(chosen), () -> {
                reload();
                onPressed.run();
            });
        }
        add(body);
        LateCount.counted(show());
    }

    /** @param then what else on the page follows when units were pressed from here */
    void onPressed(Runnable then) {
        onPressed = then;
    }

    /** Reads the list again from its first page. */
    void reload() {
        chosen.clear();
        page = 0;
        show();
    }

    private LateTotals show() {
        LateList late = monitor.late(plan.planId(), PageRequest.of(page, PAGE_SIZE));
        LateTotals totals = late.totals();
        body.removeAll();
        press.setCounts(chosen.size(), totals.units());
        if (totals.items() == 0) {
            title.setText(Translations.text("monitor.late.title.none"));
            body.add(new EmptyState(
                    Icons.CHECK, Translations.text("monitor.late.none"), Translations.text("monitor.late.none.why")));
            return totals;
        }
        title.setText(Translations.text("monitor.late.title", totals.tasks(), totals.reports(), totals.items()));
        body.add(table(late.items()));
        int pages = (totals.items() + PAGE_SIZE - 1) / PAGE_SIZE;
        if (pages > 1) {
            body.add(pager(pages));
        }
        return totals;
    }

    private NativeTable table(List<OverdueItem> items) {
        NativeTable table = new NativeTable();
        table.addClassNames("grid", "overdue-table");
        table.getElement().setAttribute("aria-label", Translations.text("monitor.late.list"));
        NativeTableRow head = table.getHead().addRow();
        if (acts) {
            NativeTableHeaderCell choice = Tables.column("", "choice");
            Span word = new Span(Translations.text("monitor.late.choose"));
            word.addClassName("sr");
            choice.add(word);
            head.add(choice);
        }
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = Tables.column(Translations.text("monitor.late.column." + column), column);
            cell.setClassName("num", column.equals("due") || column.equals("days"));
            head.add(cell);
        }
        for (OverdueItem item : items) {
            OverdueRow row = new OverdueRow(item, plan.nameOf(item.planId()), zone);
            if (acts) {
                row.addChoice(chosen.contains(item.key()), this::choose);
            }
            table.getBody().add(row);
        }
        return table;
    }

    private void choose(LateKey key, boolean on) {
        if (on) {
            chosen.add(key);
        } else {
            chosen.remove(key);
        }
        press.setChosen(chosen.size());
    }

    private Div pager(int pages) {
        Button back = new Button(Translations.text("monitor.late.back"), event -> turn(-1));
        back.setEnabled(page > 0);
        Button next = new Button(Translations.text("monitor.late.next"), event -> turn(1));
        next.setEnabled(page + 1 < pages);
        Span where = new Span(Translations.text("monitor.late.page", page + 1, pages));
        where.addClassNames("t2", "s");
        Div pager = new Div(back, where, next);
        pager.addClassNames("row", "pager");
        return pager;
    }

    private void turn(int by) {
        page += by;
        show();
    }
}
