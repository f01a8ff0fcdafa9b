package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.UnattendedService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.LadderService;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.QuietRecordService;
import org.xiaohao.supervision.ReviewClockService;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.FirstPlan;
import org.xiaohao.ui.plan.OnePlanNote;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.plan.ShowsPlan;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** Who is late in the chosen plan or in all of them, and how the year goes. The office reminds; leaders read. */
@Route("monitor")
@Menu(title = "menu.monitor", order = 30, icon = "eye")
@RolesAllowed({"OFFICE", "LEADER"})
public class MonitorView extends Page implements BeforeEnterObserver, ShowsPlan {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient MonitorService monitor;
    private final transient TaskService tasks;
    private final transient PressService press;
    private final transient LadderService ladder;
    private final transient ReviewClockService reviews;
    private final transient UnattendedService unattended;
    private final transient QuietRecordService quiet;
    private final transient ChosenPlan chosenPlan;
    private final transient Clock clock;
    private final transient Actor actor;

    MonitorView(
            MonitorService monitor,
            TaskService tasks,
            PressService press,
            LadderService ladder,
            ReviewClockService reviews,
            UnattendedService unattended,
            QuietRecordService quiet,
            ChosenPlan chosenPlan,
            CurrentActor currentActor,
            Clock clock) {
        super("monitor.title");
        this.monitor = monitor;
        this.tasks = tasks;
        this.press = press;
        this.ladder = ladder;
        this.reviews = reviews;
        this.unattended = unattended;
        this.quiet = quiet;
        this.chosenPlan = chosenPlan;
        this.clock = clock;
        this.actor = currentActor.get();
        addClassName("monitor");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PlanChoice> choice = chosenPlan.enter(event.getLocation().getQueryParameters());
        removeAll();
        choice.ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        add(
                new PageHeader(Translations.text("monitor.title")),
                new EmptyState(
                        Icons.EYE,
                        Translations.text("monitor.noPlan"),
                        Translations.text("monitor.noPlan.why"),
                        FirstPlan.acts(actor)));
    }

    private void show(PlanChoice choice) {
        Long id = choice.planId();
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        PlanSummary plan = choice.plan();
        Div lights = new Div(LightTable.ofUnits(id, tasks.countsByUnit(id)));
        lights.addClassName("monitor-lights");
        if (plan != null) {
            lights.add(LightTable.ofSections(plan.id(), tasks.countsBySection(plan.id())));
        }
        LightCounts counts = tasks.counts(id == null ? TaskFilter.everywhere() : TaskFilter.all(id));
        boolean acts = actor.has(Role.OFFICE);
        OverdueList late = new OverdueList(monitor, choice, clock.getZone(), acts, new PressBar(press, id));
        Div above = new Div();
        if (acts) {
            ProposalsNote proposals = new ProposalsNote(ladder, press, id, late::reload);
            late.onPressed(proposals::refresh);
            above.add(new LadderFailuresNote(ladder.failures()), proposals);
        }
        String title = plan == null ? Translations.text("monitor.allPlans") : plan.title();
        String asOf = asOf(now, choice);
        add(
                new PrintHead(title, asOf, false),
                header(asOf),
                above,
                new LightTotals(id, counts),
                new CountsLine(counts),
                late,
                new ReviewLateness(reviews.late(id), reviews.counts(id)),
                new PrintHead(title, asOf, true),
                plan == null ? new OnePlanNote(Translations.text("monitor.onePlan"), choice) : pictures(plan, today));
        if (acts) {
            add(new NobodyThere(unattended.underWay()));
            if (id != null) {
                add(new QuietRecords(quiet.ofPlan(id)));
            }
        }
        add(new UpcomingTasks(choice, monitor.upcoming(id, UpcomingTasks.DAYS, UpcomingTasks.MOST), today), lights);
    }

    private Div pictures(PlanSummary plan, LocalDate today) {
        long id = plan.id();
        Div pictures = new Div(
                new UnitPeriodMap(id, monitor.periods(id), monitor.unitPeriods(id), today),
                new BurnUpCard(plan.year(), monitor.burnUp(id), today));
        pictures.addClassName("monitor-pictures");
        return pictures;
    }

    private static PageHeader header(String asOf) {
        Button print = new Button(Translations.text("monitor.print"), Icons.PRINT.create());
        print.addClickListener(event -> print.getElement().executeJs("window.print()"));
        return new PageHeader(Translations.text("monitor.title")).withSub(asOf).withActions(print);
    }

    private static String asOf(ZonedDateTime now, PlanChoice choice) {
        String day = Dates.dayOfYear(now.toLocalDate());
        String time = TIME.format(now);
        return choice.isAll()
                ? Translations.text(
                        "monitor.sub.all", day, time, choice.underWay().size())
                : Translations.text("monitor.sub", day, time);
    }
}
