package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.WorkItem;

/** What the primary lead decides about other units. */
final class OtherUnits {

    private OtherUnits() {}

    /** An entry that was sent back to the lead, or a part that waits for its word. */
    static Component pane(Services services, WorkItem item, TaskDetails task, PaneHost host) {
        Long entry = item.entryId();
        return entry == null
                ? new ConfirmPane(services, item, task, host)
                : new CheckPane(services, services.progress().details(entry), task, host);
    }
}
