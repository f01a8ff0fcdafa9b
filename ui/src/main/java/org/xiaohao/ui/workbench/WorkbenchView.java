package org.xiaohao.ui.workbench;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.ShowsPlan;
import org.xiaohao.ui.shared.Page;

/**
 * 我的工作台: what this person must do next, of the chosen plan or of all. {@code ?part=…&period=…} opens a part of the own unit, {@code ?show=overdue}
 * filters; for the office {@code ?request=…} opens an application for closing.
 */
@Route("workbench")
@Menu(title = "menu.workbench", order = 10, icon = "home")
@RolesAllowed({"CLERK", "UNIT_HEAD", "OFFICE"})
public class WorkbenchView extends Page implements BeforeEnterObserver, ShowsPlan {

    private final transient ChosenPlan chosenPlan;
    private final Bench bench;

    public WorkbenchView(
            WorkbenchService workbench,
            ReminderService reminders,
            InstructionService instructions,
            LetterService letters,
            Services services,
            ChosenPlan chosenPlan,
            CurrentActor currentActor) {
        super("menu.workbench");
        this.chosenPlan = chosenPlan;
        addClassNames("fill", "bench-page");
        Actor actor = currentActor.get();
        if (actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD)) {
            add(new LetterBand(letters));
            bench = new UnitBench(workbench, services);
            add(new InstructionBand(instructions, services.clock()), new ReminderBand(reminders));
        } else {
            bench = new OfficeBench(services);
        }
        add(bench);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        bench.show(address, chosenPlan.enter(address).orElse(null));
    }
}
