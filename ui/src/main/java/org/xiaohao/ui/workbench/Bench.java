package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.review.PendingDecision;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.shared.Translations;

/** A list and what is open of it, side by side; on a phone the open thing covers the list. All of it stands in the address. */
abstract class Bench extends Div implements PaneHost {

    /** Letters act outside of fields only; Escape acts everywhere, unless something is open above the page. */
    private static final String KEYS = """
        const bench = this;
        if (bench.onBenchKey) document.removeEventListener('keydown', bench.onBenchKey);
        const rows = () => [...bench.querySelectorAll('.work-row .open')];
        const tell = key => bench.dispatchEvent(new CustomEvent('bench-key', { detail: { key } }));
        bench.onBenchKey = e => {
          if (!bench.isConnected) { document.removeEventListener('keydown', bench.onBenchKey); return; }
          if (e.ctrlKey || e.altKey || e.metaKey || e.defaultPrevented) return;
          if (document.querySelector('vaadin-dialog[opened], vaadin-select[opened], vaadin-menu-bar-overlay')) return;
          const open = bench.querySelector('.detail.open');
          if (e.key === 'Escape' && open) { tell('close'); return; }
          if (e.composedPath().some(n => n.matches && n.matches('input, textarea, select, [contenteditable]'))) return;
          const step = { j: 1, k: -1 }[e.key.toLowerCase()];
          if (!step) return;
          e.preventDefault();
          if (open) { tell(step > 0 ? 'next' : 'previous'); return; }
          const all = rows(), at = all.indexOf(document.activeElement);
          const target = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
          if (target) target.focus();
        };
        document.addEventListener('keydown', bench.onBenchKey);
        """;

    private final Section master = new Section();
    private final Section detail = new Section();
    private final OrderedList list = new OrderedList();
    private Map<String, String> place = Map.of();
    private transient @Nullable PlanChoice plans;

    Bench(String listName, Component head) {
        addClassNames("master-detail", "bench");
        master.addClassName("master");
        detail.addClassName("detail");
        list.addClassNames("plain-list", "work-list");
        list.getElement().setAttribute("aria-label", listName);
        master.add(head, list);
        add(master, detail);
        getElement()
                .addEventListener(
                        "bench-key",
                        event ->
                                act(event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
    }

    /**
     * Shows what an address asks for.
     *
     * @param choice of which plan; null where the person sees none
     */
    final void show(QueryParameters parameters, @Nullable PlanChoice choice) {
        plans = choice;
        Map<String, String> wanted = new TreeMap<>();
        parameters.getParameters().forEach((name, values) -> wanted.put(name, values.getFirst()));
        place = wanted;
        detail.removeAll();
        render();
    }

    /** Whether something of this plan is shown. */
    final boolean holds(long planId) {
        return plans == null || plans.holds(planId);
    }

    /** By what a row names its plan; empty where all rows are of one. */
    final String planName(long planId) {
        return plans == null ? "" : plans.nameOf(planId);
    }

    final @Nullable PlanChoice plans() {
        return plans;
    }

    /** Reads the list again and shows what {@link #parameter} names. */
    abstract void render();

    final @Nullable String parameter(String name) {
        return place.get(name);
    }

    /** @throws NotFoundException when the address has no number there */
    final @Nullable Long number(String name) {
        String text = place.get(name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException odd) {
            throw new NotFoundException();
        }
    }

    /** The decision that the address names, or null. */
    final @Nullable PendingDecision decision(List<PendingDecision> pending) {
        return pending.stream()
                .filter(decision -> Objects.equals(number(DecisionRow.parameter(decision.kind())), decision.id()))
                .findFirst()
                .orElse(null);
    }

    final boolean asksForDecision() {
        return Stream.of(PendingDecision.Kind.values()).anyMatch(kind -> number(DecisionRow.parameter(kind)) != null);
    }

    final OrderedList list() {
        return list;
    }

    /** Goes to another place on this page. */
    final void go(Map<String, String> parameters) {
        Map<String, String> wanted = new TreeMap<>(parameters);
        if (wanted.equals(place)) {
            show(QueryParameters.simple(wanted), plans);
        } else {
            UI.getCurrent().navigate(WorkbenchView.class, QueryParameters.simple(wanted));
        }
    }

    /** Opens a pane, or with null shows that nothing is open. */
    final void open(@Nullable Component pane) {
        detail.removeAll();
        detail.setClassName("open", pane != null);
        if (pane == null) {
            Div nothing = new Div(Translations.text("workbench.choose"));
            nothing.addClassNames("t2", "nothing-open");
            detail.add(nothing);
        } else {
            detail.add(pane);
        }
    }

    @Override
    public final void replace(Component pane) {
        open(pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(KEYS);
    }

    private void act(String key) {
        switch (key) {
            case "next" -> next();
            case "previous" -> previous();
            default -> close();
        }
    }

    /** What stands a number of places further in a list, or null at its ends. */
    static <T> @Nullable T step(List<T> all, @Nullable T from, int by) {
        int at = from == null ? -1 : all.indexOf(from);
        int wanted = at + by;
        return at >= 0 && wanted >= 0 && wanted < all.size() ? all.get(wanted) : null;
    }
}
