package org.xiaohao.ui.workbench;

import org.springframework.stereotype.Component;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.review.DecisionService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.frame.MenuCount;

/** How much waits on the workbench of the signed-in person. */
@Component
class WorkbenchCount implements MenuCount {

    private final WorkbenchService workbench;
    private final DecisionService decisions;
    private final CurrentActor currentActor;

    WorkbenchCount(WorkbenchService workbench, DecisionService decisions, CurrentActor currentActor) {
        this.workbench = workbench;
        this.decisions = decisions;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "workbench";
    }

    @Override
    public long count() {
        Actor actor = currentActor.get();
        if (actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD)) {
            return workbench.mine().items().size() + decisions.count();
        }
        return actor.has(Role.OFFICE) ? decisions.count() : 0;
    }
}
