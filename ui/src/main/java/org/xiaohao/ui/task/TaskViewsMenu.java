package org.xiaohao.ui.task;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.savedview.SavedViewDetails;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.savedview.TaskColumn;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.shared.MenuMark;
import org.xiaohao.ui.shared.Translations;

/** The kept views of the list of tasks, and its columns. */
class TaskViewsMenu extends MenuBar {

    private final transient SavedViewService views;
    private final boolean ofUnit;
    private final transient BiConsumer<TasksAddress, String> open;

    /**
     * @param ofUnit whether the person belongs to a unit in which a view can be shared
     * @param open told what is to be shown, and of which plan
     */
    TaskViewsMenu(SavedViewService views, boolean ofUnit, BiConsumer<TasksAddress, String> open) {
        this.views = views;
        this.ofUnit = ofUnit;
        this.open = open;
        addThemeName("tertiary");
        addClassNames("views-menu", "no-print");
        getElement().setAttribute("aria-label", Translations.text("views.menu"));
    }

    void show(TasksAddress shown, PlanChoice plan) {
        removeAll();
        List<SavedViewDetails> kept = views.mine();
        SavedViewDetails present = kept.stream()
                .filter(view -> view.settings().equals(shown.settings(plan.planId())))
                .findFirst()
                .orElse(null);
        SubMenu menu = addItem(present == null ? Translations.text("views") : present.name())
                .getSubMenu();
        for (SavedViewDetails view : kept) {
            boolean now = view.equals(present);
            Span label = new Span(new MenuMark(now), new Span(view.name()));
            label.addClassNames("row", "plan-choice");
            if (view.shared()) {
                Span badge = new Span(
                        view.own()
                                ? Translations.text("views.shared")
                                : Translations.text("views.sharedBy", view.madeBy()));
                badge.addClassNames("badge", "quiet");
                label.add(badge);
            }
            current(menu.addItem(label, event -> open(view, plan)), now);
        }
        if (!kept.isEmpty()) {
            menu.addComponent(new Hr());
        }
        menu.addItem(
                Translations.text("views.save.open"),
                event -> new SaveViewDialog(views, shown.settings(plan.planId()), ofUnit, () -> show(shown, plan))
                        .open());
        if (kept.stream().anyMatch(SavedViewDetails::mayChange)) {
            menu.addItem(
                    Translations.text("views.manage.open"),
                    event -> new ManageViewsDialog(
                                    views, shown.settings(plan.planId()), ofUnit, () -> show(shown, plan))
                            .open());
        }
        showColumns(shown, plan);
    }

    private void showColumns(TasksAddress shown, PlanChoice plan) {
        SubMenu columns = addItem(Translations.text("views.columns")).getSubMenu();
        for (TaskColumn column : TaskColumn.values()) {
            boolean now = shown.columns().contains(column);
            Span label = new Span(new MenuMark(now), new Span(Translations.label(column)));
            label.addClassNames("row", "plan-choice");
            MenuItem item = columns.addItem(label, event -> open.accept(shown.toggling(column), plan.parameter()));
            item.getElement().setAttribute("aria-checked", Boolean.toString(now));
        }
    }

    private void open(SavedViewDetails view, PlanChoice plan) {
        @Nullable Long planId = view.settings().planId();
        open.accept(TasksAddress.of(view.settings()), planId == null ? plan.parameter() : PlanChoice.parameter(planId));
    }

    private static void current(MenuItem item, boolean now) {
        if (now) {
            item.getElement().setAttribute("aria-current", "true");
        }
    }
}
