package org.xiaohao.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.xiaohao.account.AccessTokenService;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.MailChoiceService;
import org.xiaohao.account.OwnSessionService;
import org.xiaohao.calendar.CalendarFeedService;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Translations;

/** Who is signed in, and what they can do about it: password, mail, sessions, tokens, language, signing out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class AccountMenu extends MenuBar {

    private final transient AuthenticationContext authentication;
    private final transient AccountService accounts;
    private final transient AccessTokenService tokens;
    private final transient OwnSessionService sessions;
    private final transient MailChoiceService mail;
    private final transient Clock clock;
    private final transient OrgUnitDirectory units;
    private final transient CalendarFeedService feeds;

    public AccountMenu(
            CurrentActor currentActor,
            AuthenticationContext authentication,
            AccountService accounts,
            AccessTokenService tokens,
            OwnSessionService sessions,
            MailChoiceService mail,
            OrgUnitDirectory units,
            CalendarFeedService feeds,
            Clock clock) {
        this.authentication = authentication;
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.mail = mail;
        this.clock = clock;
        this.units = units;
        this.feeds = feeds;
        addThemeName("tertiary");
        currentActor.find().ifPresent(this::fill);
    }

    private void fill(Actor actor) {
        var root = addItem(who(actor));
        root.setAriaLabel(Translations.text("frame.account", actor.displayName()));
        var entries = root.getSubMenu();
        entries.addItem(Translations.text("frame.password"), event -> new ChangePasswordDialog(accounts).open());
        if (reads(actor)) {
            entries.addItem(Translations.text("mailChoice.title"), event -> new MailChoiceDialog(mail).open());
            entries.addItem(Translations.text("feed.title"), event -> new CalendarFeedDialog(feeds).open());
        }
        entries.addItem(Translations.text("frame.sessions"), event -> new OwnSessionsDialog(sessions, clock).open());
        entries.addItem(Translations.text("frame.tokens"), event -> new AccessTokensDialog(tokens, clock).open());
        entries.addItem(
                Translations.text("frame.secondFactor"),
                event -> UI.getCurrent().getPage().setLocation("second-factor"));
        entries.addItem(Translations.text("frame.language"), event -> switchLanguage());
        entries.addItem(Translations.text("frame.signOut"), event -> signOut());
    }

    private static boolean reads(Actor actor) {
        return actor.seesWholeJurisdiction() || actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
    }

    private Span who(Actor actor) {
        Span avatar = new Span(actor.displayName().substring(0, 1));
        avatar.addClassName("avatar");
        Span name = new Span(actor.displayName());
        name.addClassName("name");
        Span unit = new Span(unitAndRoles(actor));
        unit.addClassName("unit");
        Span who = new Span(avatar, name, unit);
        who.addClassName("who");
        return who;
    }

    private String unitAndRoles(Actor actor) {
        String roles = actor.roles().stream().sorted().map(Translations::label).collect(Collectors.joining(" / "));
        Long unitId = actor.orgUnitId();
        OrgUnitReference unit =
                unitId == null ? null : units.byIds(List.of(unitId)).get(unitId);
        return unit == null ? roles : unit.shortName() + " \u00b7 " + roles;
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
