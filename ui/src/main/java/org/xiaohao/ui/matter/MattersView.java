package org.xiaohao.ui.matter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.matter.MatterDetails;
import org.xiaohao.matter.MatterService;
import org.xiaohao.matter.MatterStep;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** 督办事项: what is open and by when its steps are due, and what has ended. The office enters, leaders read. */
@Route("matters")
@Menu(title = "menu.matters", order = 35, icon = "clock")
@RolesAllowed({"OFFICE", "LEADER"})
public class MattersView extends org.xiaohao.ui.shared.Page implements BeforeEnterObserver {

    private static final int PAGE_SIZE = 50;
    private static final String SHOW = "show";
    private static final String ENDED = "ended";

    private final transient MatterService matters;
    private final transient UnitRegister register;
    private final boolean enters;
    private boolean open = true;

    MattersView(MatterService matters, UnitRegister register, CurrentActor currentActor) {
        super("matters.title");
        this.matters = matters;
        this.register = register;
        this.enters = currentActor.get().has(Role.OFFICE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open = !event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("")
                .equals(ENDED);
        show();
    }

    private void show() {
        removeAll();
        Page<MatterDetails> page = matters.list(open, PageRequest.of(0, PAGE_SIZE));
        PageHeader header =
                new PageHeader(Translations.text("matters.title")).withSub(Translations.text("matters.sub"));
        if (enters) {
            Button enter = new Button(
                    Translations.text("matters.enter"),
                    Icons.PLUS.create(),
                    event -> new EnterMatterDialog(matters, register.units(), this::show).open());
            enter.addThemeName("primary");
            header.withActions(enter);
        }
        add(header, tabs());
        if (page.isEmpty()) {
            add(new EmptyState(
                    Icons.CHECK,
                    Translations.text(open ? "matters.none" : "matters.none.ended"),
                    Translations.text("matters.none.why")));
            return;
        }
        NativeTable table = table();
        page.forEach(matter -> table.getBody().add(new MatterRow(matter)));
        add(table);
        addMore(table, page, 1);
    }

    private void addMore(NativeTable table, Page<MatterDetails> shown, int next) {
        long rest = shown.getTotalElements() - (long) next * PAGE_SIZE;
        if (rest > 0) {
            Button more = new Button(Translations.text("matters.more", rest));
            more.addClickListener(event -> {
                Page<MatterDetails> page = matters.list(open, PageRequest.of(next, PAGE_SIZE));
                page.forEach(matter -> table.getBody().add(new MatterRow(matter)));
                more.removeFromParent();
                addMore(table, page, next + 1);
            });
            add(more);
        }
    }

    private Div tabs() {
        Tab running = new Tab(Translations.text("matters.open"));
        Tab ended = new Tab(Translations.text("matters.ended"));
        Tabs tabs = new Tabs(running, ended);
        tabs.setSelectedTab(open ? running : ended);
        tabs.addSelectedChangeListener(event -> getUI().ifPresent(ui -> ui.navigate(
                MattersView.class,
                event.getSelectedTab() == ended
                        ? QueryParameters.simple(Map.of(SHOW, ENDED))
                        : QueryParameters.empty())));
        int late = open ? matters.lateCount() : 0;
        Span count = new Span(late > 0 ? Translations.text("matters.late", late) : "");
        count.addClassNames("t2", "s");
        Div row = new Div(tabs, count);
        row.addClassNames("row", "wrap");
        return row;
    }

    private static NativeTable table() {
        NativeTable table = new NativeTable();
        table.addClassNames("grid", "matter-table");
        table.getElement().setAttribute("aria-label", Translations.text("matters.title"));
        NativeTableRow head = table.getHead().addRow();
        head.add(column("title"), column("unit"));
        for (MatterStep.Kind kind : List.of(MatterStep.Kind.values())) {
            head.add(column(kind.name()));
        }
        return table;
    }

    private static NativeTableHeaderCell column(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Translations.text("matters.column." + name));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
