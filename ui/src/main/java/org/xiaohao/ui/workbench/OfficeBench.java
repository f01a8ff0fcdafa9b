package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.review.PendingDecision;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.plan.OtherPlansNote;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The workbench of the office: all that waits for its decision, what has a day of its own first. */
class OfficeBench extends Bench {

    private final transient Services services;
    private final PageHeader title;
    private transient List<PendingDecision> pending = List.of();
    private transient @Nullable PendingDecision selected;

    OfficeBench(Services services) {
        this(services, new PageHeader(Translations.text("menu.workbench")));
    }

    private OfficeBench(Services services, PageHeader title) {
        super(Translations.text("menu.workbench"), new Div(title));
        title.getParent().ifPresent(parent -> parent.addClassName("bench-head"));
        this.services = services;
        this.title = title;
    }

    @Override
    void render() {
        List<PendingDecision> all = services.decisions().mine();
        pending = all.stream().filter(decision -> holds(decision.planId())).toList();
        title.withSub(Translations.text("decision.pending", WorkbenchCount.decisions(services.decisions(), plans())));
        selected = decision(all);
        if (selected == null && asksForDecision()) {
            throw new NotFoundException();
        }
        list().removeAll();
        for (PendingDecision decision : pending) {
            DecisionRow row = new DecisionRow(
                    decision,
                    planName(decision.planId()),
                    LocalDate.now(services.clock()),
                    services.zone(),
                    () -> go(DecisionRow.address(decision)));
            row.setSelected(decision.equals(selected));
            list().add(row);
        }
        if (pending.isEmpty()) {
            list().add(new ListItem(new EmptyState(
                    Icons.CHECK, Translations.text("workbench.empty"), Translations.text("decision.empty"))));
        }
        list().add(new ListItem(new OtherPlansNote(all.size() - (long) pending.size())));
        PendingDecision decision = selected;
        open(decision == null ? null : DecisionPane.of(services, decision, this));
    }

    private static Map<String, String> address(@Nullable PendingDecision decision) {
        return decision == null ? Map.of() : DecisionRow.address(decision);
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
        PendingDecision other = step(pending, selected, by);
        if (other != null) {
            go(address(other));
        }
    }

    @Override
    public void close() {
        go(Map.of());
    }

    @Override
    public void changed(long assignmentId, @Nullable Long periodId) {
        go(address(selected));
    }

    @Override
    public void done() {
        PendingDecision following = step(pending, selected, 1);
        go(address(following == null ? step(pending, selected, -1) : following));
    }
}
