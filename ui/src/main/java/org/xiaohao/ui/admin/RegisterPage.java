package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/**
 * A list of what the administrator keeps, with a form beside it. Search, filters and what is open stand in the address.
 *
 * @param <T> a row
 */
abstract class RegisterPage<T> extends Page implements BeforeEnterObserver {

    private static final String OPEN = "id";
    private static final String NEW = "new";
    private static final String TEXT = "q";
    private static final int TYPING_PAUSE = 400;

    private final String words;
    private final PageHeader header;
    private final Div filters = new Div();
    private final Grid<T> grid = new Grid<>();
    private final Div empty = new Div();
    private final Div detail = new Div();
    private final Map<String, Class<? extends Component>> otherWays = new LinkedHashMap<>();
    private final Map<String, Filter<?>> filterFields = new LinkedHashMap<>();
    private final transient ToLongFunction<T> id;
    private transient Map<String, String> address = new LinkedHashMap<>();
    private @Nullable FormPane<?> form;
    private int total;

    /**
     * @param words the first part of the keys of the words, such as {@code admin.unit}
     * @param head the headings of the columns
     * @param row shows a row
     */
    RegisterPage(String words, Component head, Function<T, Component> row, ToLongFunction<T> id) {
        super(words + ".title");
        this.words = words;
        this.id = id;
        addClassName("register");
        header = new PageHeader(Translations.text(words + ".title"));
        Button add = new Button(Translations.text(words + ".add"), Icons.PLUS.create(), event -> leaveForm(NEW));
        add.addThemeName("primary");
        header.withActions(add);
        TextField search = new TextField();
        search.setPlaceholder(Translations.text(words + ".search"));
        search.setAriaLabel(Translations.text(words + ".search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addClassName("grow");
        filters.addClassNames("row", "wrap", "filters");
        addFilter(TEXT, search, Function.identity(), Function.identity());
        setUpGrid(head, row);
        Div master = new Div(header, filters, grid, empty);
        master.addClassName("master");
        detail.addClassName("detail");
        Div panes = new Div(master, detail);
        panes.addClassName("master-detail");
        add(panes);
    }

    private void setUpGrid(Component head, Function<T, Component> row) {
        grid.addColumn(new ComponentRenderer<>(row::apply)).setHeader(head);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border");
        grid.addClassName("one-column");
        grid.getElement().setAttribute("aria-label", Translations.text(words + ".title"));
        grid.addItemClickListener(event -> leaveForm(Long.toString(id.applyAsLong(event.getItem()))));
        grid.setPartNameGenerator(item -> isOpen(item) ? "open-row" : null);
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> list(PageRequest.of(query.getPage(), query.getPageSize())).stream(), query -> total));
    }

    /** Another way than one form after the other, beside the button that adds one. */
    final void withLink(String key, Class<? extends Component> page) {
        header.withActions(new RouterLink(Translations.text(key), page));
        otherWays.put(key, page);
    }

    /** The rows that match the filters. */
    abstract org.springframework.data.domain.Page<T> list(Pageable page);

    /** The words beside the title. */
    abstract String summary(long matching);

    /** A form for what has this id, or for something new. */
    abstract FormPane<?> form(@Nullable Long openId);

    /** A filter beside the search; null or empty stands for any. */
    final <V> void addFilter(
            String name, HasValue<?, V> field, Function<V, String> write, Function<String, @Nullable V> read) {
        filterFields.put(name, new Filter<>(field, write, read));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                open(address.get(OPEN));
            }
        });
        filters.add((Component) field);
    }

    /** What is searched for; may be empty. */
    final String text() {
        return address.getOrDefault(TEXT, "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        String before = address.get(OPEN);
        address = new LinkedHashMap<>();
        filterFields.forEach((name, filter) ->
                filter.show(parameters.getSingleParameter(name).orElse("")));
        filterFields.forEach((name, filter) -> put(name, filter.written()));
        String open = parameters.getSingleParameter(OPEN).orElse("");
        put(OPEN, open.equals(NEW) || open.matches("\\d{1,18}") ? open : "");
        String wanted = address.get(OPEN);
        if (form == null || !Objects.equals(before, wanted)) {
            showForm(wanted);
        }
        showList();
    }

    private void showList() {
        total = (int) Math.min(list(PageRequest.of(0, 1)).getTotalElements(), Integer.MAX_VALUE);
        header.withSub(summary(total));
        grid.setVisible(total > 0);
        empty.removeAll();
        if (total == 0) {
            empty.add(isNarrowed() ? nothingFound() : nothingYet());
        }
        grid.getDataProvider().refreshAll();
    }

    private boolean isNarrowed() {
        return filterFields.values().stream()
                .anyMatch(filter -> !filter.written().isEmpty());
    }

    private Component nothingFound() {
        Button all = new Button(
                Translations.text("admin.none.all"), event -> getUI().ifPresent(ui -> ui.navigate(getClass())));
        return new EmptyState(
                Icons.SEARCH, Translations.text(words + ".none"), Translations.text(words + ".none.why"), all);
    }

    private Component nothingYet() {
        List<Component> next = new ArrayList<>();
        otherWays.forEach((key, page) -> next.add(new RouterLink(Translations.text(key), page)));
        return new EmptyState(
                Icons.PLUS,
                Translations.text(words + ".empty"),
                Translations.text(words + ".empty.why"),
                next.toArray(Component[]::new));
    }

    private void showForm(@Nullable String open) {
        detail.removeAll();
        form = null;
        detail.setClassName("open", open != null);
        if (open == null) {
            detail.add(new EmptyState(
                    Icons.PEN, Translations.text(words + ".choose"), Translations.text(words + ".choose.why")));
            return;
        }
        FormPane<?> shown = form(open.equals(NEW) ? null : Long.valueOf(open));
        form = shown;
        detail.add(shown);
        shown.begin(saved -> open(Long.toString(saved)), () -> leaveForm(null));
    }

    private boolean isOpen(T item) {
        return Long.toString(id.applyAsLong(item)).equals(address.get(OPEN));
    }

    /** Opens something else, and asks first where something typed would be lost. */
    private void leaveForm(@Nullable String next) {
        FormPane<?> shown = form;
        if (shown == null || !shown.isDirty()) {
            open(next);
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Translations.text("admin.leave"));
        dialog.setText(Translations.text("admin.leave.text"));
        dialog.setConfirmText(Translations.text("admin.leave.discard"));
        dialog.setCancelable(true);
        dialog.setCancelText(Translations.text("admin.leave.stay"));
        dialog.addConfirmListener(event -> open(next));
        dialog.open();
    }

    private void open(@Nullable String next) {
        Map<String, String> values = new LinkedHashMap<>();
        filterFields.forEach((name, filter) -> {
            String written = filter.written();
            if (!written.isEmpty()) {
                values.put(name, written);
            }
        });
        if (next != null) {
            values.put(OPEN, next);
        }
        getUI().ifPresent(ui -> ui.navigate(getClass(), QueryParameters.simple(values)));
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            address.put(name, value);
        }
    }

    private record Filter<V>(HasValue<?, V> field, Function<V, String> write, Function<String, @Nullable V> read) {

        void show(String written) {
            V value = written.isEmpty() ? null : read.apply(written);
            if (value == null) {
                field.clear();
            } else {
                field.setValue(value);
            }
        }

        String written() {
            V value = field.getValue();
            return value == null ? "" : write.apply(value);
        }
    }
}
