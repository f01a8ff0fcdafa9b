package org.xiaohao.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.audit.AuditEntrySummary;
import org.xiaohao.audit.AuditService;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The audit trail, newest first. What is shown stands in the address; a click on an entry shows all of it. */
@Route("audit")
@Menu(title = "menu.audit", order = 60, icon = "eye")
@RolesAllowed("AUDITOR")
public class AuditView extends Page implements BeforeEnterObserver {

    private final transient AuditService audit;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(Translations.text("audit.title"));
    private final DatePicker from = day("audit.from");
    private final DatePicker to = day("audit.to");
    private final TextField user = new TextField();
    private final ComboBox<AuditAction> action = new ComboBox<>();
    private final TextField text = new TextField();
    private final Button clear = new Button(Translations.text("audit.clear"));
    private final Grid<AuditEntrySummary> grid = new Grid<>();
    private final Div empty = new Div();
    private transient AuditAddress shown = AuditAddress.of(QueryParameters.empty());
    private int total;

    AuditView(AuditService audit, Clock clock) {
        super("audit.title");
        this.audit = audit;
        this.clock = clock;
        addClassNames("fill", "audit");
        setUpFilters();
        setUpGrid();
        Div filters = new Div(from, to, user, action, text, clear);
        filters.addClassNames("row", "wrap", "filters", "no-print");
        header.withActions(Downloads.link(
                Translations.text("audit.export"),
                "audit.csv",
                "text/csv;charset=UTF-8",
                out -> audit.export(shown.filter(clock.getZone()), out)));
        Div seal = new Div(audit.newestSeal()
                .map(words -> Translations.text("audit.seal", words))
                .orElse(Translations.text("audit.seal.none")));
        seal.addClassNames("xs", "t2");
        add(header, filters, grid, empty, seal);
    }

    private void setUpFilters() {
        user.setPlaceholder(Translations.text("audit.user"));
        user.setAriaLabel(Translations.text("audit.user"));
        text.setPlaceholder(Translations.text("audit.text"));
        text.setAriaLabel(Translations.text("audit.text"));
        text.setPrefixComponent(Icons.SEARCH.create());
        action.setPlaceholder(Translations.text("audit.action"));
        action.setAriaLabel(Translations.text("audit.action"));
        action.setItemLabelGenerator(AuditRow::words);
        action.setClearButtonVisible(true);
        action.setItems(audit.actions());
        user.setClearButtonVisible(true);
        text.setClearButtonVisible(true);
        from.addValueChangeListener(event -> filter(event.isFromClient()));
        to.addValueChangeListener(event -> filter(event.isFromClient()));
        user.addValueChangeListener(event -> filter(event.isFromClient()));
        action.addValueChangeListener(event -> filter(event.isFromClient()));
        text.addValueChangeListener(event -> filter(event.isFromClient()));
        clear.addThemeName("tertiary");
        clear.addClickListener(event -> open(AuditAddress.of(QueryParameters.empty())));
    }

    private static DatePicker day(String key) {
        DatePicker picker = new DatePicker();
        picker.setPlaceholder(Translations.text(key));
        picker.setAriaLabel(Translations.text(key));
        picker.setI18n(
                new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd").setFirstDayOfWeek(1));
        picker.setClearButtonVisible(true);
        picker.setWidth("150px");
        return picker;
    }

    private void setUpGrid() {
        grid.addColumn(new ComponentRenderer<>(entry -> new AuditRow(entry, clock.getZone())))
                .setHeader(AuditRow.head());
        grid.setItemDetailsRenderer(new ComponentRenderer<>(AuditRow::details));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border");
        grid.addClassName("one-column");
        grid.getElement().setAttribute("aria-label", Translations.text("audit.title"));
        grid.setDataProvider(DataProvider.fromCallbacks(
                query ->
                        audit
                                .find(
                                        shown.filter(clock.getZone()),
                                        PageRequest.of(query.getPage(), query.getPageSize()))
                                .stream(),
                query -> total));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = AuditAddress.of(event.getLocation().getQueryParameters());
        from.setValue(shown.from());
        to.setValue(shown.to());
        user.setValue(shown.user());
        action.setValue(shown.action());
        text.setValue(shown.text());
        clear.setVisible(shown.restricts());
        long matching =
                audit.find(shown.filter(clock.getZone()), PageRequest.of(0, 1)).getTotalElements();
        total = (int) Math.min(matching, Integer.MAX_VALUE);
        header.withSub(Translations.text("audit.sub", total));
        grid.setVisible(total > 0);
        empty.removeAll();
        if (total == 0) {
            empty.add(
                    new EmptyState(Icons.SEARCH, Translations.text("audit.none"), Translations.text("audit.none.why")));
        }
        grid.getDataProvider().refreshAll();
    }

    private void filter(boolean byPerson) {
        if (byPerson) {
            open(new AuditAddress(from.getValue(), to.getValue(), user.getValue(), action.getValue(), text.getValue()));
        }
    }

    private void open(AuditAddress address) {
        getUI().ifPresent(ui -> ui.navigate(AuditView.class, address.parameters()));
    }
}
