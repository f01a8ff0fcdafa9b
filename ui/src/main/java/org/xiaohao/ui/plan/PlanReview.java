package org.xiaohao.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.IssueBlocker;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanDraft.DraftTask;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.document.DoubtSteps;
import org.xiaohao.ui.document.PlanHeadForm;
import org.xiaohao.ui.document.SourceLegend;
import org.xiaohao.ui.document.SourcePane;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.document.UnknownUnitDialog;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A stored plan beside its source: tasks, what blocks issuing, and the head. A draft is changed on the spot. */
class PlanReview extends Div implements DraftTaskCard.Actions {

    private final PlanService plans;
    private final UnitRegister register;
    private final Runnable onChange;
    private final List<OrgUnitReference> units;
    private final Map<String, Integer> memberCounts = new HashMap<>();
    private final SourcePane source;
    private final ListDataProvider<Integer> indexes;
    private final VirtualList<Integer> tasks = new VirtualList<>();
    private final BlockerList blockerList = new BlockerList(this::showBlocker);
    private final DoubtSteps steps = new DoubtSteps(this::showStep);
    private final PlanHeadForm headForm = new PlanHeadForm();
    private final Div head = new Div(headForm);
    private final Tab tasksTab = new Tab();
    private final Tab blockersTab = new Tab();
    private final Tab headTab = new Tab(Translations.text("plan.tab.head"));
    private final Tabs tabs = new Tabs();
    private PlanDraft draft;
    private List<IssueBlocker> blockers = List.of();
    private Map<Long, List<IssueBlocker>> blockersByTask = Map.of();
    private int selected = -1;

    /** @param onChange told after the stored plan was changed; answers by {@link #show} */
    PlanReview(PlanDraft draft, PlanService plans, UnitRegister register, Runnable onChange) {
        this.draft = draft;
        this.plans = plans;
        this.register = register;
        this.onChange = onChange;
        this.units = register.units();
        addClassName("import-review");
        source = new SourcePane(
                draft.sourceText(),
                draft.tasks().stream()
                        .map(task -> new SourcePane.Item(task.sourceStart(), task.sourceEnd()))
                        .toList(),
                this::selectIndex);
        indexes = new ListDataProvider<>(
                IntStream.range(0, draft.tasks().size()).boxed().toList());
        tasks.setDataProvider(indexes);
        tasks.setRenderer(new ComponentRenderer<>(this::card));
        tasks.addClassName("task-cards");
        head.addClassName("hints");
        boolean isDraft = draft.state() == PlanState.DRAFT;
        headForm.setReadOnly(!isDraft);
        tabs.add(tasksTab);
        if (isDraft) {
            Button save = new Button(Translations.text("plan.head.save"), event -> saveHead());
            save.addThemeName("primary");
            save.addClassName("edit-only");
            head.add(save);
            tabs.add(blockersTab);
        }
        tabs.add(headTab);
        steps.setVisible(isDraft);
        tabs.addSelectedChangeListener(change -> showTab());
        Div bar = new Div(new SourceLegend(), steps);
        bar.addClassNames("row", "review-bar");
        Div result = new Div(tabs, tasks, blockerList, head);
        result.addClassName("review-result");
        Div split = new Div(source, result);
        split.addClassName("review-split");
        add(bar, split);
        headForm.readHead(draft.head());
        show(draft, List.of());
        showTab();
    }

    /**
     * Shows the plan as it stands now.
     *
     * @param refused what issuing found missing beyond what the draft says of itself
     */
    final void show(PlanDraft now, List<IssueBlocker> refused) {
        draft = now;
        Set<IssueBlocker> all = new LinkedHashSet<>(now.blockers());
        all.addAll(refused);
        blockers = List.copyOf(all);
        blockersByTask = blockers.stream().collect(Collectors.groupingBy(IssueBlocker::taskId));
        memberCounts.clear();
        steps.show(
                blockers.size(),
                blockers.isEmpty()
                        ? Translations.text("plan.blockers.ready")
                        : Translations.text("plan.blockers", blockers.size()),
                "");
        tasksTab.setLabel(Translations.text("import.tab.tasks", now.tasks().size()));
        blockersTab.setLabel(Translations.text("plan.tab.blockers", blockers.size()));
        blockerList.show(blockers);
        source.setMarks(DraftMarks.of(now));
        indexes.refreshAll();
    }

    private DraftTaskCard card(Integer index) {
        DraftTask task = draft.tasks().get(index);
        return new DraftTaskCard(
                draft, task, blockersByTask.getOrDefault(task.id(), List.of()), index == selected, this);
    }

    private void showTab() {
        Tab shown = tabs.getSelectedTab();
        tasks.setVisible(shown == tasksTab);
        blockerList.setVisible(shown == blockersTab);
        head.setVisible(shown == headTab);
    }

    private void saveHead() {
        headForm.writeHead().ifPresent(changed -> {
            try {
                plans.describe(draft.id(), draft.version(), changed);
                Notices.done(Translations.text("plan.head.saved"));
                onChange.run();
            } catch (InvalidInputException refused) {
                if (!headForm.showError(refused)) {
                    Notices.failed(refused);
                }
            } catch (DomainException refused) {
                Notices.failed(refused);
            }
        });
    }

    private void showStep(int index) {
        showBlocker(blockers.get(index));
    }

    private void showBlocker(IssueBlocker blocker) {
        selectIndex(indexOf(blocker.taskId()));
    }

    private int indexOf(long taskId) {
        List<Long> ids = new ArrayList<>();
        draft.tasks().forEach(task -> ids.add(task.id()));
        return ids.indexOf(taskId);
    }

    private void selectIndex(int index) {
        if (index < 0) {
            return;
        }
        tabs.setSelectedTab(tasksTab);
        choose(index);
        tasks.scrollToIndex(index);
    }

    private void choose(int index) {
        int before = selected;
        selected = index;
        source.select(index);
        if (before >= 0 && before != index) {
            indexes.refreshItem(before);
        }
        indexes.refreshItem(index);
    }

    @Override
    public void select(long taskId) {
        int index = indexOf(taskId);
        if (index != selected) {
            choose(index);
        }
    }

    @Override
    public void settleName(String printedName) {
        new UnknownUnitDialog(register.match(printedName), "", register, decision -> {
                    Long group = decision.orgUnitGroupId();
                    if (group == null) {
                        plans.matchUnit(
                                draft.id(), printedName, decision.orgUnitIds().getFirst());
                    } else {
                        plans.matchGroup(draft.id(), printedName, group);
                    }
                    Notices.done(Translations.text("import.unknown.settled", printedName));
                    onChange.run();
                })
                .open();
    }

    @Override
    public void addUnit(long taskId, AssignmentRole role, OrgUnitReference unit) {
        plans.addUnit(taskId, role, unit.id());
        onChange.run();
    }

    @Override
    public void removeParty(long partyId) {
        plans.removeParty(partyId);
        onChange.run();
    }

    @Override
    public void setDueDate(long taskId, @Nullable LocalDate due) {
        plans.setDueDate(taskId, due);
        onChange.run();
    }

    @Override
    public List<OrgUnitReference> units() {
        return units;
    }

    @Override
    public int memberCount(String groupName) {
        return memberCounts.computeIfAbsent(
                groupName,
                name -> register.groups().stream()
                        .filter(group -> group.name().equals(name))
                        .mapToLong(OrgUnitGroupReference::id)
                        .mapToInt(id -> register.members(id).size())
                        .sum());
    }
}
