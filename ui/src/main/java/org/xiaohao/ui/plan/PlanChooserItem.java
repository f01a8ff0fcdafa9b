package org.xiaohao.ui.plan;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.frame.TopBarItem;

/** Puts year and plan into the top bar of those who work with plans. */
@org.springframework.stereotype.Component
class PlanChooserItem implements TopBarItem {

    private final ObjectProvider<ChosenPlan> chosenPlan;
    private final CurrentActor currentActor;

    PlanChooserItem(ObjectProvider<ChosenPlan> chosenPlan, CurrentActor currentActor) {
        this.chosenPlan = chosenPlan;
        this.currentActor = currentActor;
    }

    @Override
    public Place place() {
        return Place.PLAN;
    }

    @Override
    public Optional<Component> create() {
        return currentActor
                .find()
                .filter(PlanChooserItem::worksWithPlans)
                .map(actor -> new PlanChooser(chosenPlan.getObject()));
    }

    private static boolean worksWithPlans(Actor actor) {
        return actor.seesWholeJurisdiction() || actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
    }
}
