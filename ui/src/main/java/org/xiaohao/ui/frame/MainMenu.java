package org.xiaohao.ui.frame;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/**
 * The menu, from the {@code @Menu} annotations of the views that the signed-in person may open. The title of an entry is
 * a key: {@code menu.tasks} stands by itself, {@code menu.admin.units} stands under {@code menu.admin}.
 */
class MainMenu extends SideNav {

    private final transient List<MenuCount> counts;
    private final Map<String, Span> countHolders = new HashMap<>();

    MainMenu(List<MenuCount> counts) {
        this.counts = counts;
        getElement().setAttribute("aria-label", Translations.text("frame.menu"));
        Map<String, SideNavItem> groups = new HashMap<>();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries(Translations.locale())) {
            String[] key = entry.title().split("\\.", 3);
            if (key.length == 3) {
                groups.computeIfAbsent(key[0] + "." + key[1], this::addGroup).addItem(item(entry));
            } else {
                addItem(item(entry));
            }
        }
    }

    void refreshCounts() {
        for (MenuCount count : counts) {
            Span holder = countHolders.get(count.path());
            if (holder != null) {
                long number = count.count();
                holder.setText(number == 0 ? "" : Long.toString(number));
            }
        }
    }

    private SideNavItem addGroup(String key) {
        SideNavItem group = new SideNavItem(Translations.text(key));
        group.setPrefixComponent(Icons.GEAR.create());
        group.setExpanded(true);
        addItem(group);
        return group;
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
        countHolders.put(path, count);
        return item;
    }
}
