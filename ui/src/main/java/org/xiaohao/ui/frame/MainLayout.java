package org.xiaohao.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
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

    private final MainMenu menu;

    public MainLayout(
            List<TopBarItem> topBarItems, List<MenuCount> counts, AccountMenu accountMenu, Environment environment) {
        menu = new MainMenu(counts);
        setPrimarySection(Section.DRAWER);
        addToDrawer(drawer(environment.acceptsProfiles(Profiles.of("demo"))));
        addToNavbar(topBar(topBarItems, accountMenu));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.refreshCounts();
    }

    private Div drawer(boolean demo) {
        RouterLink brand = new RouterLink();
        brand.setRoute(RootView.class);
        brand.addClassName("brand");
        brand.add(new Image("logo.svg", ""), new Span(Translations.text("frame.brand")));
        Div drawer = new Div(brand, menu);
        drawer.addClassName("drawer");
        if (demo) {
            Div note = new Div(
                    new Div(Translations.text("frame.demo.title")), new Div(Translations.text("frame.demo.text")));
            note.addClassName("demo");
            drawer.add(note);
        }
        return drawer;
    }

    private static Div topBar(List<TopBarItem> items, AccountMenu accountMenu) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setIcon(Icons.MENU.create());
        toggle.setAriaLabel(Translations.text("frame.menu.open"));
        Div bar = new Div(
                toggle,
                slot("slot-plan", Place.PLAN, items),
                slot("slot-search", Place.SEARCH, items),
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
