package org.xiaohao.ui.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/**
 * The menu, from the {@code @Menu} annotations of the views that the signed-in person may open. The title of an entry is
 * a key: {@code menu.tasks} stands by itself, {@code menu.admin.units} stands in a part of its own, {@code menu.admin}.
 */
class MainMenu extends Div {

    private final transient List<MenuCount> counts;
    private final Map<String, SideNavItem> items = new HashMap<>();
    private final Map<String, Span> countHolders = new HashMap<>();

    MainMenu(List<MenuCount> counts) {
        this.counts = counts;
        addClassName("main-menu");
        SideNav first = new SideNav();
        first.getElement().setAttribute("aria-label", Translations.text("frame.menu"));
        Map<String, SideNav> parts = new LinkedHashMap<>();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries(Translations.locale())) {
            String[] key = entry.title().split("\\.", 3);
            SideNav part = key.length == 3 ? parts.computeIfAbsent(key[0] + "." + key[1], MainMenu::part) : first;
            part.addItem(item(entry));
        }
        add(first);
        parts.values().forEach(this::add);
    }

    void refreshCounts() {
        for (MenuCount count : counts) {
            Span holder = countHolders.get(count.path());
            SideNavItem item = items.get(count.path());
            if (holder != null && item != null) {
                long number = count.count();
                holder.setText(number == 0 ? "" : Long.toString(number));
                item.setVisible(number > 0 || !count.isGoneAtNone());
            }
        }
    }

    /** A part with its name above, and not an entry that opens and closes: that one has no address to go to. */
    private static SideNav part(String key) {
        SideNav part = new SideNav(Translations.text(key));
        part.addClassName("part");
        return part;
    }

    private SideNavItem item(MenuEntry entry) {
        String path = entry.path().replaceFirst("^/", "");
        SideNavItem item = new SideNavItem(Translations.text(entry.title()), path);
        item.setMatchNested(true);
        if (entry.icon() != null && !entry.icon().isEmpty()) {
            item.setPrefixComponent(Icons.of(entry.icon()));
        }
        Span count = new Span();
        count.addClassName("count");
        item.setSuffixComponent(count);
        items.put(path, item);
        countHolders.put(path, count);
        return item;
    }
}
