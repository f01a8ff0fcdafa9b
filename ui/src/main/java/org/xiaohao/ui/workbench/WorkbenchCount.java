package org.xiaohao.ui.workbench;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.review.DecisionService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.frame.MenuCount;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.PlanChoice;

/** How much waits on the workbench of the signed-in person, of the chosen plan or of all: what the page says too. */
@Component
class WorkbenchCount implements MenuCount {

    private final WorkbenchService workbench;
    private final DecisionService decisions;
    private final ObjectProvider<ChosenPlan> chosenPlan;
    private final CurrentActor currentActor;

    WorkbenchCount(
            WorkbenchService workbench,
            DecisionService decisions,
            ObjectProvider<ChosenPlan> chosenPlan,
            CurrentActor currentActor) {
        this.workbench = workbench;
        this.decisions = decisions;
        this.chosenPlan = chosenPlan;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "workbench";
    }

    @Override
    public long count() {
        Actor actor = currentActor.get();
        boolean ofUnit = actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
        if (!ofUnit && !actor.has(Role.OFFICE)) {
            return 0;
        }
        PlanChoice choice = chosenPlan.getObject().choice().orElse(null);
        long reports = ofUnit
                ? workbench.mine().items().stream()
                        .filter(item -> choice == null || choice.holds(item.planId()))
                        .count()
                : 0;
        return reports + decisions(decisions, choice);
    }

    /** How many decisions wait, of the chosen plan or of all. */
    static long decisions(DecisionService decisions, @Nullable PlanChoice choice) {
        return choice == null || choice.isAll()
                ? decisions.count()
                : decisions.mine().stream()
                        .filter(decision -> choice.holds(decision.planId()))
                        .count();
    }
}
