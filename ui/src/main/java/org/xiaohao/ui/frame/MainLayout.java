package org.xiaohao.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.xiaohao.ui.account.AccountMenu;
import org.xiaohao.ui.frame.TopBarItem.Place;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** The frame of every page: menu at the left, year, plan, messages and account above. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    /** The page scrolls in the window on a phone and on paper, and in the content of the frame otherwise. */
    private static final String TO_THE_TOP = """
            window.scrollTo(0, 0);
            this.scrollTop = 0;
            this.shadowRoot?.querySelectorAll('[part~="content"]').forEach(part => part.scrollTop = 0);
            """;

    private static final String TO_THE_CONTENT = "const content = document.querySelector('[role=main]');"
            + " if (content) { content.tabIndex = -1; content.focus(); }";

    private final MainMenu menu;
    private String shown = "";

    public MainLayout(
            List<TopBarItem> topBarItems, List<MenuCount> counts, AccountMenu accountMenu, Environment environment) {
        menu = new MainMenu(counts);
        setPrimarySection(Section.DRAWER);
        addToDrawer(drawer(environment.acceptsProfiles(Profiles.of("demo"))));
        addToNavbar(skipLink(), topBar(topBarItems, accountMenu));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.refreshCounts();
        String path = event.getLocation().getPath();
        boolean otherPage = !path.equals(shown);
        shown = path;
        // Back and forward lead where one was, as far as the browser remembers it.
        if (otherPage && event.getLocationChangeEvent().getTrigger() != NavigationTrigger.HISTORY) {
            getElement().executeJs(TO_THE_TOP);
        }
    }

    /** Leads whoever uses the keyboard past menu and top bar. */
    private static NativeButton skipLink() {
        NativeButton skip = new NativeButton(Translations.text("frame.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("onclick", TO_THE_CONTENT);
        return skip;
    }

    private Aside drawer(boolean demo) {
        RouterLink brand = new RouterLink();
        brand.setRoute(RootView.class);
        brand.addClassName("brand");
        brand.add(new Image("logo.svg", ""), new Span(Translations.text("frame.brand")));
        Aside drawer = new Aside(brand, menu);
        drawer.getElement().setAttribute("aria-label", Translations.text("frame.drawer"));
        drawer.addClassName("drawer");
        if (demo) {
            Div note = new Div(
                    new Div(Translations.text("frame.demo.title")), new Div(Translations.text("frame.demo.text")));
            note.addClassName("demo");
            drawer.add(note);
        }
        return drawer;
    }

    private static Header topBar(List<TopBarItem> items, AccountMenu accountMenu) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setIcon(Icons.MENU.create());
        toggle.setAriaLabel(Translations.text("frame.menu.open"));
        Header bar = new Header(
                toggle,
                slot("slot-plan", Place.PLAN, items),
                slot("slot-search", Place.SEARCH, items),
                slot("slot-help", Place.HELP, items),
                slot("slot-messages", Place.MESSAGES, items),
                accountMenu);
        bar.addClassName("topbar");
        return bar;
    }

    private static Div slot(String name, Place place, List<TopBarItem> items) {
        Component[] content = items.stream()
                .filter(item -> item.place() == place)
                .flatMap(item -> item.create().stream())
                .toArray(Component[]::new);
        Div slot = new Div(content);
        slot.addClassName(name);
        return slot;
    }
}
