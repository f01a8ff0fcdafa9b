package org.xiaohao.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.ui.shared.Translations;

/** Who is signed in, and what they can do about it: change the language, sign out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class AccountMenu extends MenuBar {

    private final transient AuthenticationContext authentication;

    public AccountMenu(CurrentActor currentActor, AuthenticationContext authentication) {
        this.authentication = authentication;
        addThemeName("tertiary");
        currentActor.find().ifPresent(this::fill);
    }

    private void fill(Actor actor) {
        var root = addItem(who(actor));
        root.setAriaLabel(Translations.text("frame.account", actor.displayName()));
        var languages = root.getSubMenu();
        languages.addItem(Translations.text("frame.language"), event -> switchLanguage());
        languages.addItem(Translations.text("frame.signOut"), event -> signOut());
    }

    private static Span who(Actor actor) {
        Span avatar = new Span(actor.displayName().substring(0, 1));
        avatar.addClassName("avatar");
        Span name = new Span(actor.displayName());
        name.addClassName("name");
        Span unit = new Span(
                actor.roles().stream().sorted().map(Translations::label).collect(Collectors.joining(" / ")));
        unit.addClassName("unit");
        Span who = new Span(avatar, name, unit);
        who.addClassName("who");
        return who;
    }

    private static void switchLanguage() {
        Locale other = Locale.ENGLISH.getLanguage().equals(Translations.locale().getLanguage())
                ? Translations.CHINESE
                : Locale.ENGLISH;
        LanguageChoice.remember(other);
        UI.getCurrent().getPage().reload();
    }

    /** Text that was kept in the browser is of the person who signs out; nobody else is to find it there. */
    private void signOut() {
        getElement().executeJs("sessionStorage.clear()").then(done -> authentication.logout());
    }
}
