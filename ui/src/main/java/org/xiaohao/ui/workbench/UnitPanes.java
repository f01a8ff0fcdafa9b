package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.NotOwedException;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryForm;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.progress.WorkReason;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What opens beside the list of a unit: the form for what is chosen in it. */
final class UnitPanes {

    private static final int MOST_TOGETHER = 50;

    private UnitPanes() {}

    static Component of(Services services, WorkItem item, PaneHost host) {
        TaskDetails task = services.tasks().details(item.taskId());
        if (item.reason() == WorkReason.TO_RECEIVE) {
            return new ReceivePane(services, item, task, host);
        }
        if (WorkTab.TO_CONFIRM.holds(item)) {
            return OtherUnits.pane(services, item, task, host);
        }
        if (item.periodId() == null && item.primaryLead()) {
            return new ClosingPane(services, task, host);
        }
        EntryForm form = services.progress().form(item.assignmentId(), item.periodId());
        EntryDetails current = form.current();
        return item.reason() == WorkReason.TO_APPROVE && current != null
                ? new ApprovalPane(services, form, current, task, host)
                : entry(services, form, item.words(), host);
    }

    /** What an address asks for, or why there is nothing to report. */
    static Component entry(Services services, long part, @Nullable Long period, PaneHost host) {
        try {
            return entry(services, services.progress().form(part, period), "", host);
        } catch (NotOwedException refused) {
            return new EmptyState(Icons.CHECK, Translations.text("workbench.notOwed"), Notices.text(refused));
        }
    }

    private static Component entry(Services services, EntryForm form, String words, PaneHost host) {
        return new EntryPane(
                services, form, services.tasks().details(form.duty().taskId()), words, host);
    }

    /** What waits for approval among these things, to be read together. */
    static Component batch(Services services, List<WorkItem> here, PaneHost host) {
        Map<Long, WorkItem> items = here.stream()
                .filter(item -> item.reason() == WorkReason.TO_APPROVE && item.entryId() != null)
                .collect(Collectors.toMap(
                        item -> Objects.requireNonNull(item.entryId()), Function.identity(), (one, same) -> one));
        List<EntryDetails> entries = services.progress().awaitingApproval(PageRequest.of(0, MOST_TOGETHER)).stream()
                .filter(entry -> items.containsKey(entry.id()))
                .toList();
        return new BatchApprovalPane(services, entries, items, host);
    }
}
