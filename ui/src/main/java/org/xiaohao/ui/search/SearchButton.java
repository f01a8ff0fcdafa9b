package org.xiaohao.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.xiaohao.search.SearchService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.frame.TopBarItem;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Opens the search from every page, also with Ctrl and K. */
@org.springframework.stereotype.Component
class SearchButton implements TopBarItem {

    private final SearchService search;
    private final CurrentActor currentActor;

    SearchButton(SearchService search, CurrentActor currentActor) {
        this.search = search;
        this.currentActor = currentActor;
    }

    @Override
    public Place place() {
        return Place.SEARCH;
    }

    @Override
    public Optional<Component> create() {
        return currentActor.find().filter(SearchButton::reads).map(actor -> button());
    }

    private static boolean reads(Actor actor) {
        return actor.seesWholeJurisdiction() || actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
    }

    private NativeButton button() {
        Span hint = new Span(Translations.text("search.button"));
        hint.addClassName("hint");
        Span keys = new Span("Ctrl K");
        keys.addClassName("key");
        NativeButton button = new NativeButton();
        button.addClassName("search-button");
        button.getElement().setAttribute("aria-label", Translations.text("search.button"));
        button.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        button.add(Icons.SEARCH.create(), hint, keys);
        button.addClickListener(click -> new SearchDialog(search).open());
        Shortcuts.addShortcutListener(button, () -> new SearchDialog(search).open(), Key.KEY_K, KeyModifier.CONTROL);
        return button;
    }
}
