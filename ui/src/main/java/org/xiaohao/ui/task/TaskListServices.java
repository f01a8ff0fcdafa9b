package org.xiaohao.ui.task;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.xiaohao.ledger.LedgerService;
import org.xiaohao.plan.HandoverService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.supervision.TaskReminderService;

/** The services that the parts of the list of tasks share. */
@Component
record TaskListServices(
        TaskService tasks,
        LedgerService ledger,
        TaskReminderService reminders,
        HandoverService handovers,
        SavedViewService views,
        CurrentActor currentActor,
        Clock clock) {

    Actor actor() {
        return currentActor.get();
    }
}
