package org.xiaohao.ui.leader;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.LateTask;
import org.xiaohao.instruction.LeaderMatter;
import org.xiaohao.instruction.LeaderPage;
import org.xiaohao.instruction.LeaderService;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.matter.MatterService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.review.InstructionDialog;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/**
 * 领导一页: what is stuck, why, since when, and what is asked; a word is said in place. On paper it is one sheet with
 * boxes to tick, whose answers the office puts down here.
 */
@Route("leader")
@Menu(title = "menu.leader", order = 15, icon = "pen")
@RolesAllowed({"LEADER", "OFFICE"})
public class LeaderView extends Page implements BeforeEnterObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<Light> ORDER =
            List.of(Light.OVERDUE, Light.DUE_SOON, Light.NORMAL, Light.NOT_STARTED, Light.DONE);

    private final transient LeaderService leader;
    private final transient InstructionService instructions;
    private final transient ReferralService referrals;
    private final transient MatterService matters;
    private final transient TaskService tasks;
    private final transient Actor actor;
    private final transient Clock clock;

    LeaderView(
            LeaderService leader,
            InstructionService instructions,
            ReferralService referrals,
            MatterService matters,
            TaskService tasks,
            CurrentActor currentActor,
            Clock clock) {
        super("leader.title");
        this.leader = leader;
        this.instructions = instructions;
        this.referrals = referrals;
        this.matters = matters;
        this.tasks = tasks;
        this.actor = currentActor.get();
        this.clock = clock;
        addClassName("leader-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        LeaderPage page = leader.page();
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        String asOf = Translations.text("leader.asOf", Dates.day(today), TIME.format(now));
        Div screen = new Div(header(page, asOf));
        screen.addClassName("no-print");
        if (page.matters().isEmpty()) {
            screen.add(new EmptyState(
                    Icons.CHECK, Translations.text("leader.none"), Translations.text("leader.none.why")));
        } else {
            Paragraph lead = new Paragraph(Translations.text("leader.lead"));
            lead.addClassNames("lede", "t2");
            screen.add(lead);
        }
        int number = 0;
        for (LeaderMatter matter : page.matters()) {
            screen.add(new AskedCard(++number, matter, actor, clock, () -> instruct(matter), () -> note(matter)));
        }
        long more = page.waiting() - page.matters().size();
        if (more > 0) {
            Paragraph rest = new Paragraph(Translations.text("leader.more", more));
            rest.addClassNames("t2", "s");
            screen.add(rest);
        }
        if (!page.instructions().isEmpty()) {
            screen.add(said(page, today));
        }
        if (!page.toKnow().isEmpty()) {
            screen.add(toKnow(page.toKnow()));
        }
        screen.add(totals(page));
        removeAll();
        add(screen, new LeaderSheet(page, actor, asOf, today, clock.getZone()));
    }

    private static PageHeader header(LeaderPage page, String asOf) {
        Button print = new Button(Translations.text("leader.print"), Icons.PRINT.create());
        print.addClickListener(event -> print.getElement().executeJs("setTimeout(() => window.print())"));
        print.addClassName("wide-only");
        return new PageHeader(Translations.text("leader.waiting", page.waiting()))
                .withSub(asOf)
                .withActions(print);
    }

    private Section said(LeaderPage page, LocalDate today) {
        Span count = new Span(Translations.text("leader.said.open", page.open()));
        count.addClassNames("t2", "s");
        Div head = new Div(new H2(Translations.text("leader.said")), count);
        head.addClassName("row");
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "leader-list");
        page.instructions().forEach(one -> list.add(new SaidRow(one, today, clock.getZone())));
        Section section = new Section(head, list);
        section.addClassName("block");
        return section;
    }

    private Section toKnow(List<LateTask> late) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "leader-list");
        late.forEach(one -> list.add(new LateTaskRow(
                one,
                () -> InstructionDialog.on(one.task().id(), instructions, matters, tasks, actor, clock, this::show)
                        .open())));
        Section section = new Section(new H2(Translations.text("leader.toKnow")), list);
        section.addClassName("block");
        return section;
    }

    private static Section totals(LeaderPage page) {
        Nav nav = new Nav();
        nav.addClassName("leader-totals");
        nav.getElement().setAttribute("aria-label", Translations.text("monitor.lights"));
        for (Light light : ORDER) {
            Span number = new Span(Integer.toString(page.counts().of(light)));
            number.addClassName("number");
            String name = light.name().toLowerCase(Locale.ROOT).replace('_', '-');
            nav.add(new Anchor("tasks?plan=all&light=" + name, new LightBadge(light), number));
        }
        Span late = new Span(Translations.text(
                "leader.late", page.late().tasks(), page.late().reports()));
        late.addClassNames("t2", "s");
        Div head =
                new Div(new H2(Translations.text("leader.totals", page.counts().total())), late);
        head.addClassName("row");
        Section section = new Section(head, nav);
        section.addClassName("block");
        return section;
    }

    private void instruct(LeaderMatter matter) {
        InstructionDialog.to(matter, instructions, matters, tasks, actor, clock, this::show)
                .open();
    }

    private void note(LeaderMatter matter) {
        referrals.note(matter.id());
        show();
        Notices.done(Translations.text("leader.noted", matter.task().number()), Translations.text("frame.undo"), () -> {
            referrals.takeNoteBack(matter.id());
            show();
        });
    }

    /** Whether the person decides; the office only puts down what was decided on paper. */
    static boolean decides(Actor actor) {
        return actor.has(Role.LEADER);
    }
}
