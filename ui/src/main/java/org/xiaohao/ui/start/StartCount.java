package org.xiaohao.ui.start;

import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.start.StartService;
import org.xiaohao.start.StartStep;
import org.xiaohao.ui.frame.MenuCount;

/** How many steps are left before units can report; once none is, the menu is silent about it. */
@Component
class StartCount implements MenuCount {

    private final StartService start;
    private final CurrentActor currentActor;

    StartCount(StartService start, CurrentActor currentActor) {
        this.start = start;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "start";
    }

    @Override
    public long count() {
        return currentActor.find().filter(StartCount::isAsked).isPresent()
                ? StartStep.values().length - start.state().done().size()
                : 0;
    }

    @Override
    public boolean isGoneAtNone() {
        return true;
    }

    private static boolean isAsked(Actor actor) {
        return actor.has(Role.ADMIN) || actor.has(Role.OFFICE);
    }
}
