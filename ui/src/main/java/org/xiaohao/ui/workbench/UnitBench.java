package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.progress.Workbench;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.review.PendingDecision;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.plan.OtherPlansNote;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The workbench of a unit: its list by urgency, and beside it the form for what is chosen. */
class UnitBench extends Bench {

    private static final int MOST_TOGETHER = 50;

    private final transient WorkbenchService workbench;
    private final transient Services services;
    private final boolean head;
    private final PageHeader title;
    private final Div tiles;
    private final Div together;
    private WorkTab tab = WorkTab.ALL;
    /** Of the chosen plan, or of all. */
    private transient List<WorkItem> here = List.of();

    private transient List<WorkItem> visible = List.of();
    private transient @Nullable WorkItem selected;
    private transient List<PendingDecision> decisions = List.of();
    /** Of any plan. */
    private transient List<PendingDecision> asked = List.of();

    UnitBench(WorkbenchService workbench, Services services) {
        this(workbench, services, new PageHeader(Translations.text("menu.workbench")), new Div(), new Div());
    }

    private UnitBench(WorkbenchService workbench, Services services, PageHeader title, Div tiles, Div together) {
        super(Translations.text("menu.workbench"), new Div(title, tiles, together));
        this.workbench = workbench;
        this.services = services;
        this.title = title;
        this.tiles = tiles;
        this.together = together;
        together.addClassNames("row", "together");
        title.withActions(PeriodView.link());
        title.getParent().ifPresent(parent -> parent.addClassName("bench-head"));
        head = services.currentActor().get().has(Role.UNIT_HEAD);
    }

    @Override
    void render() {
        Workbench mine = workbench.mine();
        tab = WorkTab.of(parameter("show"));
        here = mine.items().stream().filter(item -> holds(item.planId())).toList();
        visible = here.stream().filter(tab::holds).toList();
        selected = find(visible);
        asked = services.decisions().mine();
        decisions = asked.stream().filter(decision -> holds(decision.planId())).toList();
        renderHead(mine);
        renderTogether();
        renderList(mine);
        open(pane(mine));
    }

    private @Nullable WorkItem find(List<WorkItem> items) {
        Long part = number("part");
        Long period = number("period");
        return items.stream()
                .filter(item -> part != null
                        && item.assignmentId() == part
                        && (period == null || Objects.equals(item.periodId(), period)))
                .findFirst()
                .orElse(null);
    }

    private void renderHead(Workbench mine) {
        LocalDate next = mine.nextDueDate();
        title.withSub(
                next == null
                        ? ""
                        : Translations.text("workbench.next", Dates.dayOfWeek(next), Dates.left(next, today())));
        CountTabs<WorkTab> counts =
                new CountTabs<>(Translations.text("workbench.filter"), chosen -> go(address(chosen, null, null)));
        for (WorkTab candidate : WorkTab.values()) {
            long count = here.stream().filter(candidate::holds).count()
                    + (candidate == WorkTab.ALL ? WorkbenchCount.decisions(services.decisions(), plans()) : 0);
            boolean always = candidate != WorkTab.TO_CONFIRM && (candidate != WorkTab.TO_APPROVE || head);
            if (always || count > 0 || candidate == tab) {
                counts.withTile(candidate, Translations.label(candidate));
                counts.setCount(candidate, count);
            }
        }
        counts.select(tab);
        tiles.removeAll();
        tiles.add(counts);
    }

    private void renderTogether() {
        together.removeAll();
        if (tab == WorkTab.TO_RECEIVE && visible.size() > 1) {
            together.add(
                    new Button(Translations.text("workbench.receiveAll", visible.size()), event -> receive(visible)));
        } else if (tab == WorkTab.TO_APPROVE && visible.size() > 1) {
            Map<String, String> batch = address(tab, null, null);
            batch.put("batch", "all");
            together.add(new Button(Translations.text("approval.readTogether", visible.size()), event -> go(batch)));
        }
        together.setVisible(together.getComponentCount() > 0);
    }

    private void renderList(Workbench mine) {
        list().removeAll();
        if (tab == WorkTab.ALL) {
            renderDecisions();
        }
        for (WorkItem item : visible) {
            WorkRow row = new WorkRow(
                    item,
                    planName(item.planId()),
                    today(),
                    services.zone(),
                    () -> go(address(tab, item.assignmentId(), item.periodId())),
                    () -> receive(List.of(item)));
            row.setSelected(item.equals(selected));
            list().add(row);
        }
        if (visible.isEmpty() && (tab != WorkTab.ALL || decisions.isEmpty())) {
            list().add(new ListItem(nothing(mine)));
        }
        list().add(new ListItem(
                new OtherPlansNote(mine.items().size() - (long) here.size() + asked.size() - decisions.size())));
        if (mine.cut()) {
            ListItem cut = new ListItem(Translations.text("workbench.cut"));
            cut.addClassNames("t2", "s");
            list().add(cut);
        }
    }

    /** What others wait for comes before what is reported. */
    private void renderDecisions() {
        PendingDecision open = decision(asked);
        for (PendingDecision decision : decisions) {
            DecisionRow row = new DecisionRow(
                    decision,
                    planName(decision.planId()),
                    today(),
                    services.zone(),
                    () -> go(DecisionRow.address(decision)));
            row.setSelected(decision.equals(open));
            list().add(row);
        }
    }

    private Component nothing(Workbench mine) {
        LocalDate next = mine.nextDueDate();
        if (here.isEmpty()) {
            return new EmptyState(
                    Icons.CHECK,
                    Translations.text("workbench.empty"),
                    next == null
                            ? Translations.text("workbench.empty.noNext")
                            : Translations.text("workbench.empty.next", Dates.day(next)));
        }
        return new EmptyState(
                Icons.CHECK,
                Translations.text("workbench.emptyTab", Translations.label(tab)),
                Translations.text("workbench.emptyTab.why"),
                new Button(Translations.text("workbench.showAll"), event -> go(address(WorkTab.ALL, null, null))));
    }

    private @Nullable Component pane(Workbench mine) {
        if (tab == WorkTab.TO_APPROVE && parameter("batch") != null) {
            return UnitPanes.batch(services, here, this);
        }
        PendingDecision decision = decision(asked);
        if (decision != null) {
            return DecisionPane.of(services, decision, this);
        }
        Long part = number("part");
        if (part == null) {
            return null;
        }
        WorkItem item = selected == null ? find(mine.items()) : selected;
        if (item == null) {
            return UnitPanes.entry(services, part, number("period"), this);
        }
        return UnitPanes.of(services, item, this);
    }

    /** Each part by itself: one that somebody else received meanwhile does not hold the others up. */
    private void receive(List<WorkItem> items) {
        int done = 0;
        for (WorkItem item : items) {
            try {
                services.assignments().receive(item.assignmentId());
                done++;
            } catch (DomainException refused) {
                Notices.failed(refused);
            }
        }
        if (done > 0) {
            Notices.done(Translations.text("workbench.received", done));
        }
        go(address(done == visible.size() ? WorkTab.ALL : tab, null, null));
    }

    @Override
    public void previous() {
        stepBy(-1);
    }

    @Override
    public void next() {
        stepBy(1);
    }

    private void stepBy(int by) {
        WorkItem other = step(visible, selected, by);
        if (other != null) {
            go(address(tab, other.assignmentId(), other.periodId()));
        }
    }

    @Override
    public void close() {
        go(address(tab, null, null));
    }

    @Override
    public void changed(long assignmentId, @Nullable Long periodId) {
        go(address(tab, assignmentId, periodId));
    }

    @Override
    public void done() {
        WorkItem following = step(visible, selected, 1);
        if (following == null) {
            following = step(visible, selected, -1);
        }
        go(following == null ? address(tab, null, null) : address(tab, following.assignmentId(), following.periodId()));
    }

    private LocalDate today() {
        return LocalDate.now(services.clock());
    }

    private static Map<String, String> address(WorkTab tab, @Nullable Long part, @Nullable Long period) {
        Map<String, String> address = new LinkedHashMap<>();
        if (tab != WorkTab.ALL) {
            address.put("show", tab.parameter());
        }
        if (part != null) {
            address.put("part", part.toString());
        }
        if (period != null) {
            address.put("period", period.toString());
        }
        return address;
    }
}
