package org.xiaohao.ui.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.search.SearchGroup;
import org.xiaohao.search.SearchKind;
import org.xiaohao.search.SearchService;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Finds words while they are typed; the arrows go through what was found, Enter opens it. */
class SearchDialog extends Dialog {

    private static final int TYPING_PAUSE_MS = 250;

    /** So many of each kind are shown together; all of one kind, as far as they are counted, by its tab. */
    private static final int FEW = 3;

    private static final String BY_ARROWS = """
            const links = () => [...this.querySelectorAll('a.search-hit')];
            this.addEventListener('keydown', event => {
              const all = links();
              if (!['ArrowDown', 'ArrowUp'].includes(event.key) || all.length === 0) return;
              event.preventDefault();
              const now = all.indexOf(document.activeElement);
              const next = now + (event.key === 'ArrowDown' ? 1 : -1);
              if (next < 0) this.querySelector('vaadin-text-field').focus();
              else all[Math.min(next, all.length - 1)].focus();
            });
            """;

    private final transient SearchService search;
    private final TextField words = new TextField();
    private final Div tabs = new Div();
    private final Div found = new Div();
    private @Nullable SearchKind only;
    private @Nullable Registration whenElsewhere;

    SearchDialog(SearchService search) {
        this.search = search;
        addClassName("search-dialog");
        setWidth("800px");
        setMaxWidth("100%");
        setTop("56px");
        getElement().setAttribute("aria-label", Translations.text("search.title"));
        words.setPlaceholder(Translations.text("search.button"));
        words.setAriaLabel(Translations.text("search.title"));
        words.setPrefixComponent(Icons.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MS);
        words.setWidthFull();
        words.addValueChangeListener(change -> show());
        words.addKeyPressListener(Key.ENTER, press -> openFirst());
        tabs.addClassName("search-tabs");
        tabs.getElement().setAttribute("role", "group").setAttribute("aria-label", Translations.text("search.kinds"));
        found.addClassName("search-found");
        found.getElement().setAttribute("aria-live", "polite");
        Div all = new Div(words, tabs, found, keys());
        all.addClassName("search");
        all.getElement().executeJs(BY_ARROWS);
        add(all);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        // Whoever opens a hit has arrived.
        whenElsewhere = ui.addAfterNavigationListener(navigation -> close());
        addDetachListener(detach -> {
            detach.unregisterListener();
            if (whenElsewhere != null) {
                whenElsewhere.remove();
            }
        });
        words.focus();
    }

    private static Div keys() {
        Div keys = new Div();
        keys.addClassNames("search-keys", "wide-only");
        keys.setText(Translations.text("search.keys"));
        return keys;
    }

    private void show() {
        String typed = words.getValue();
        found.removeAll();
        tabs.removeAll();
        if (typed.isBlank()) {
            found.add(new Paragraph(Translations.text("search.before")));
            return;
        }
        List<SearchGroup> groups = search.search(typed, Set.of(), null, FEW);
        if (groups.stream().noneMatch(group -> group.kind() == only)) {
            only = null;
        }
        if (groups.isEmpty()) {
            found.add(new Paragraph(Translations.text("search.nothing", typed.strip())));
            return;
        }
        tabs.add(tab(null, Translations.text("search.all"), ""));
        groups.forEach(group -> tabs.add(tab(group.kind(), Translations.label(group.kind()), count(group))));
        List<SearchGroup> shown =
                only == null ? groups : search.search(typed, Set.of(only), null, SearchService.MAX_HITS);
        shown.forEach(group -> showGroup(group, typed));
    }

    private NativeButton tab(@Nullable SearchKind kind, String label, String count) {
        NativeButton tab = new NativeButton(label);
        tab.add(new Span(count));
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(kind == only));
        tab.addClickListener(click -> {
            only = kind;
            show();
            words.focus();
        });
        return tab;
    }

    private static String count(SearchGroup group) {
        return group.count() + (group.more() ? "+" : "");
    }

    private void showGroup(SearchGroup group, String typed) {
        Div head = new Div(new Span(Translations.label(group.kind()) + " " + count(group)));
        head.addClassName("search-head");
        if (only == null && group.count() > group.hits().size()) {
            NativeButton all = new NativeButton(Translations.text("search.more", count(group)));
            all.addClickListener(click -> {
                only = group.kind();
                show();
                words.focus();
            });
            head.add(all);
        }
        found.add(head);
        List<HitLink> links = new ArrayList<>();
        group.hits().forEach(hit -> links.add(new HitLink(hit, typed)));
        links.forEach(found::add);
        if (only != null && group.count() > group.hits().size()) {
            found.add(new Paragraph(Translations.text(
                    "search.cut", Integer.toString(group.hits().size()))));
        }
    }

    private void openFirst() {
        show();
        found.getChildren()
                .filter(HitLink.class::isInstance)
                .map(HitLink.class::cast)
                .findFirst()
                .ifPresent(link -> UI.getCurrent().navigate(link.place(), link.parameters()));
    }
}
