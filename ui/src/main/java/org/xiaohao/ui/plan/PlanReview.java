package org.xiaohao.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.ui.document.PlanHeadForm;
import org.xiaohao.ui.document.SourceLegend;
import org.xiaohao.ui.document.SourcePane;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.shared.Translations;

/** A stored plan beside its source, to be read: tasks and head. */
class PlanReview extends Div {

    private final PlanDraft plan;
    private final UnitRegister register;
    private final Map<String, Integer> memberCounts = new HashMap<>();
    private final SourcePane source;
    private final ListDataProvider<Integer> indexes;
    private final VirtualList<Integer> tasks = new VirtualList<>();
    private final Div head = new Div();
    private final Tab tasksTab = new Tab();
    private final Tabs tabs = new Tabs(tasksTab, new Tab(Translations.text("plan.tab.head")));
    private int selected = -1;

    PlanReview(PlanDraft plan, UnitRegister register) {
        this.plan = plan;
        this.register = register;
        addClassName("import-review");
        source = new SourcePane(
                plan.sourceText(),
                plan.tasks().stream()
                        .map(task -> new SourcePane.Item(task.sourceStart(), task.sourceEnd()))
                        .toList(),
                this::showTask);
        source.setMarks(PlanMarks.of(plan));
        indexes = new ListDataProvider<>(
                IntStream.range(0, plan.tasks().size()).boxed().toList());
        tasks.setDataProvider(indexes);
        tasks.setRenderer(new ComponentRenderer<>(this::card));
        tasks.addClassName("task-cards");
        tasksTab.setLabel(Translations.text("import.tab.tasks", plan.tasks().size()));
        PlanHeadForm form = new PlanHeadForm();
        form.readHead(plan.head());
        form.setReadOnly(true);
        head.add(form);
        head.addClassName("hints");
        tabs.addSelectedChangeListener(change -> showTab());
        Div bar = new Div(new SourceLegend());
        bar.addClassNames("row", "review-bar");
        Div result = new Div(tabs, tasks, head);
        result.addClassName("review-result");
        Div split = new Div(source, result);
        split.addClassName("review-split");
        add(bar, split);
        showTab();
    }

    private PlanTaskCard card(Integer index) {
        return new PlanTaskCard(plan.tasks().get(index), index == selected, () -> select(index), this::memberCount);
    }

    private void showTab() {
        boolean showsTasks = tabs.getSelectedTab() == tasksTab;
        tasks.setVisible(showsTasks);
        head.setVisible(!showsTasks);
    }

    private void showTask(int index) {
        tabs.setSelectedTab(tasksTab);
        select(index);
        tasks.scrollToIndex(index);
    }

    private void select(int index) {
        if (index == selected) {
            return;
        }
        int before = selected;
        selected = index;
        source.select(index);
        if (before >= 0) {
            indexes.refreshItem(before);
        }
        indexes.refreshItem(index);
    }

    private int memberCount(String groupName) {
        return memberCounts.computeIfAbsent(
                groupName,
                name -> register.groups().stream()
                        .filter(group -> group.name().equals(name))
                        .mapToLong(OrgUnitGroupReference::id)
                        .mapToInt(id -> register.members(id).size())
                        .sum());
    }
}
