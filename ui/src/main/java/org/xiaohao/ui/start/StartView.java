package org.xiaohao.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.start.StartService;
import org.xiaohao.start.StartState;
import org.xiaohao.start.StartStep;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** What is done and what is next before units can report. It can be left at any time: everything is told from the data. */
@Route("start")
@Menu(title = "menu.start", order = 5, icon = "check")
@RolesAllowed({"ADMIN", "OFFICE"})
public class StartView extends Page {

    private final transient Actor actor;

    StartView(StartService start, CurrentActor currentActor) {
        super("start.title");
        this.actor = currentActor.get();
        StartState state = start.state();
        addClassName("start");
        @Nullable
        StartStep next = Arrays.stream(StartStep.values())
                .filter(step -> !state.done().contains(step))
                .findFirst()
                .orElse(null);
        OrderedList steps = new OrderedList();
        steps.addClassName("start-steps");
        for (StartStep step : StartStep.values()) {
            steps.add(item(step, state, step == next));
        }
        add(
                new PageHeader(Translations.text("start.title"))
                        .withSub(Translations.text("start.sub", state.done().size(), StartStep.values().length)),
                new Paragraph(Translations.text(next == null ? "start.done" : "start.how")),
                steps);
    }

    private ListItem item(StartStep step, StartState state, boolean isNext) {
        boolean done = state.done().contains(step);
        Span mark = new Span();
        mark.addClassName("mark");
        if (done) {
            mark.add(Icons.CHECK.create());
        } else {
            mark.setText(Integer.toString(step.ordinal() + 1));
        }
        Span badge = new Span(
                Translations.text(done ? "start.state.done" : isNext ? "start.state.next" : "start.state.open"));
        badge.addClassName("badge");
        badge.setClassName("quiet", !done);
        Div title = new Div(new H2(Translations.label(step)), badge);
        title.addClassNames("row", "wrap");
        Div content = new Div(title, new Paragraph(said(step, state)), acts(step, state));
        content.addClassNames("stack", "grow");
        ListItem item = new ListItem(mark, content);
        item.addClassName(done ? "done" : isNext ? "current" : "open");
        return item;
    }

    private static String said(StartStep step, StartState state) {
        return switch (step) {
            case JURISDICTION, ISSUE -> Translations.text("start." + step.name());
            case UNITS -> Translations.text("start.UNITS", state.units());
            case PEOPLE ->
                Translations.text("start.PEOPLE", state.people(), state.unitsWithoutPeople(), state.waiting());
            case PLAN -> Translations.text("start.PLAN", state.plans());
        };
    }

    /** Where the person goes on; who may not is told who may. */
    private Component acts(StartStep step, StartState state) {
        Role doer = step == StartStep.PLAN || step == StartStep.ISSUE ? Role.OFFICE : Role.ADMIN;
        Div acts = new Div();
        acts.addClassNames("row", "wrap");
        if (actor.has(doer)) {
            links(step, state).forEach(acts::add);
        } else {
            Span who = new Span(Translations.text("start.who", Translations.label(doer)));
            who.addClassNames("t2", "s");
            acts.add(who);
        }
        if (step == StartStep.UNITS && actor.has(Role.OFFICE)) {
            acts.add(link("import", "start.units.fromPlan"));
        }
        return acts;
    }

    private static List<Anchor> links(StartStep step, StartState state) {
        return switch (step) {
            case JURISDICTION ->
                List.of(link("admin/jurisdiction", "start.to.settings"), link("admin/jurisdictions", "start.to.below"));
            case UNITS -> List.of(link("admin/enrolment", "start.to.enrolment"), link("admin/units", "start.to.units"));
            case PEOPLE -> {
                List<Anchor> links = new ArrayList<>();
                links.add(link("admin/enrolment", "start.to.people"));
                links.add(link("admin/accounts", "start.to.accounts"));
                if (state.waiting() > 0) {
                    links.add(link("admin/slips", "start.to.slips"));
                }
                yield links;
            }
            case PLAN -> List.of(link("import", "start.to.import"));
            case ISSUE -> List.of(link("plans", "start.to.plans"));
        };
    }

    private static Anchor link(String path, String key) {
        return new Anchor(path, Translations.text(key));
    }
}
