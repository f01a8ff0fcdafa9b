package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.progress.PeriodRow;
import org.xiaohao.progress.PeriodSheetService;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/**
 * 本期报送: all reports of the own unit on one page, over all plans, each beside what was said last time. One row is open to
 * be written; what is ready goes out together. {@code ?part=…&period=…} opens a row, {@code ?show=ready} filters.
 */
@Route("period")
@RolesAllowed({"CLERK", "UNIT_HEAD"})
public class PeriodView extends Page implements BeforeEnterObserver, PaneHost {

    private static final String BY_ARROWS = """
            this.addEventListener('keydown', event => {
              if (!['ArrowDown', 'ArrowUp'].includes(event.key) || event.ctrlKey || event.altKey) return;
              const all = [...this.querySelectorAll('.period-row .open')];
              const now = all.indexOf(document.activeElement);
              if (now < 0) return;
              event.preventDefault();
              const next = now + (event.key === 'ArrowDown' ? 1 : -1);
              all[Math.max(0, Math.min(all.length - 1, next))].focus();
            });
            """;

    private final transient PeriodReports reports;
    private final transient Services services;
    private final PageHeader title = new PageHeader(Translations.text("period.title"));
    private final Div tabs = new Div();
    private final Div rows = new Div();
    private final Div slot = new Div();
    private final Span summary = new Span();
    private final Button submit = new Button();
    private transient @Nullable PeriodRow open;
    private @Nullable PeriodRowState tab;

    public PeriodView(PeriodSheetService sheet, Services services) {
        super("period.title");
        reports = new PeriodReports(sheet, services);
        this.services = services;
        addClassNames("fill", "period-page");
        RouterLink back = new RouterLink(Translations.text("period.back"), WorkbenchView.class);
        title.withActions(back);
        rows.addClassName("period-rows");
        slot.addClassName("period-open");
        submit.addThemeName("primary");
        submit.addClickListener(click -> submitReady());
        submit.setTooltipText("Ctrl + Enter");
        summary.addClassName("grow");
        Footer foot = new Footer(summary, submit);
        foot.addClassName("period-foot");
        add(title, tabs, rows, foot);
        Shortcuts.addShortcutListener(this, this::next, Key.ARROW_DOWN, KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
        Shortcuts.addShortcutListener(this, this::submitUnlessOpen, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
    }

    /** Leads here from the workbench. */
    static RouterLink link() {
        RouterLink link = new RouterLink(Translations.text("period.title"), PeriodView.class);
        link.addClassName("button-link");
        return link;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(BY_ARROWS);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        tab = PeriodRowState.named(address.getSingleParameter("show").orElse(null));
        show(number(address, "part"), number(address, "period"));
    }

    private static @Nullable Long number(QueryParameters address, String name) {
        String text = address.getSingleParameter(name).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException odd) {
            throw new NotFoundException();
        }
    }

    /** What is open saves what was typed when it goes, so that it goes before the rows are read. */
    private void show(@Nullable Long part, @Nullable Long period) {
        slot.removeAll();
        reports.read();
        open = reports.find(part, period);
        render();
    }

    private void render() {
        renderTabs();
        rows.removeAll();
        List<PeriodRow> shown = reports.all().stream()
                .filter(row -> tab == null || reports.state(row) == tab || row.equals(open))
                .toList();
        if (!shown.isEmpty()) {
            rows.add(PeriodRowCard.columns());
        }
        Long plan = null;
        for (PeriodRow row : shown) {
            if (!Objects.equals(plan, row.planId())) {
                plan = row.planId();
                rows.add(planHead(row));
            }
            rows.add(card(row));
            if (row.equals(open)) {
                slot.add(pane(row));
                rows.add(slot);
            }
        }
        if (shown.isEmpty()) {
            rows.add(new EmptyState(
                    Icons.CHECK, Translations.text("period.empty"), Translations.text("period.empty.why")));
        }
        renderFoot();
    }

    private void renderTabs() {
        reports.all().stream()
                .map(PeriodRow::dueDate)
                .filter(day -> !day.isBefore(today()))
                .min(LocalDate::compareTo)
                .ifPresentOrElse(
                        day -> title.withSub(
                                Translations.text("workbench.next", Dates.dayOfWeek(day), Dates.left(day, today()))),
                        () -> title.withSub(""));
        tabs.removeAll();
        CountTabs<String> counts = new CountTabs<>(Translations.text("workbench.filter"), this::choose);
        counts.withTile("", Translations.text("period.all"));
        counts.setCount("", reports.all().size());
        for (PeriodRowState state : PeriodRowState.values()) {
            long count = reports.count(state);
            if (count > 0 || state == tab) {
                counts.withTile(state.parameter(), Translations.label(state));
                counts.setCount(state.parameter(), count);
            }
        }
        counts.select(tab == null ? "" : tab.parameter());
        tabs.add(counts);
    }

    private void choose(String chosen) {
        tab = PeriodRowState.named(chosen);
        go(null);
    }

    private Component planHead(PeriodRow row) {
        long number = reports.all().stream()
                .filter(other -> other.planId() == row.planId())
                .count();
        Span count = new Span(Translations.text("period.number", number));
        count.addClassNames("s", "t2");
        H2 head = new H2(new Span(row.planTitle()), count);
        head.addClassName("period-plan");
        return head;
    }

    private PeriodRowCard card(PeriodRow row) {
        PeriodRowCard card = new PeriodRowCard(
                row,
                reports.state(row),
                reports.unconfirmed(row),
                reports.isChosen(row),
                today(),
                chosen -> {
                    reports.choose(row, chosen);
                    renderFoot();
                },
                () -> go(row.equals(open) ? null : row));
        card.setClassName("opened", row.equals(open));
        return card;
    }

    private Component pane(PeriodRow row) {
        return new EntryPane(
                services,
                services.progress().form(row.assignmentId(), row.periodId()),
                services.tasks().details(row.taskId()),
                "",
                this);
    }

    private void renderFoot() {
        int ready = reports.chosen(open).size();
        String parts = Arrays.stream(PeriodRowState.values())
                .filter(state -> reports.count(state) > 0)
                .map(state -> Translations.text(
                        "period.count", Long.toString(reports.count(state)), Translations.label(state)))
                .collect(Collectors.joining(Translations.text("period.and")));
        summary.setText(Translations.text(
                "period.summary", Integer.toString(reports.all().size()), parts));
        submit.setText(Translations.text("period.submit", Integer.toString(ready)));
        submit.setEnabled(ready > 0);
    }

    private void submitUnlessOpen() {
        if (open == null) {
            submitReady();
        }
    }

    private void submitReady() {
        long missing = reports.missing(open);
        int done = reports.submit(open);
        if (done > 0) {
            reports.tell(missing, () -> go(open));
        }
        go(open);
    }

    private void go(@Nullable PeriodRow row) {
        Map<String, String> address = new LinkedHashMap<>();
        if (tab != null) {
            address.put("show", tab.parameter());
        }
        if (row != null) {
            address.put("part", Long.toString(row.assignmentId()));
            address.put("period", Long.toString(row.periodId()));
        }
        if (Objects.equals(row, open)) {
            show(row == null ? null : row.assignmentId(), row == null ? null : row.periodId());
        } else {
            UI.getCurrent().navigate(PeriodView.class, QueryParameters.simple(address));
        }
    }

    private LocalDate today() {
        return LocalDate.now(services.clock());
    }

    @Override
    public void previous() {
        go(Bench.step(reports.all(), open, -1));
    }

    @Override
    public void next() {
        PeriodRow following =
                open == null ? reports.all().stream().findFirst().orElse(null) : Bench.step(reports.all(), open, 1);
        go(following);
    }

    @Override
    public void close() {
        if (open != null) {
            go(null);
        }
    }

    @Override
    public void changed(long assignmentId, @Nullable Long periodId) {
        show(assignmentId, periodId);
    }

    @Override
    public void done() {
        next();
    }

    @Override
    public void replace(Component pane) {
        slot.removeAll();
        slot.add(pane);
    }
}
