package org.xiaohao.ui.leader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import org.xiaohao.instruction.LeaderMatter;
import org.xiaohao.instruction.TaskLine;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Translations;

/** One matter: light and days, why, since when and who, and what is asked. Both buttons weigh the same. */
class AskedCard extends Section {

    AskedCard(int number, LeaderMatter matter, Actor actor, Clock clock, Runnable instruct, Runnable note) {
        addClassName("matter");
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = LocalDate.ofInstant(matter.askedAt(), clock.getZone());
        TaskLine task = matter.task();
        Span no = new Span(Integer.toString(number));
        no.addClassName("no");
        H2 title = new H2(task.title());
        title.addClassNames("grow", "cut");
        title.setTitle(task.title());
        title.setId("matter-" + number);
        getElement().setAttribute("aria-labelledby", "matter-" + number);
        add(new Header(no, title, light(task, today)));
        if (!matter.why().isBlank()) {
            Paragraph why = new Paragraph(matter.why());
            why.addClassName("why");
            add(why);
        }
        Paragraph meta = new Paragraph(meta(matter, asked));
        meta.addClassName("meta");
        Span label = new Span(Translations.text("leader.ask." + matter.kind()));
        Span words = new Span(matter.ask());
        words.addClassName("words");
        Div ask = new Div(label, words);
        ask.addClassName("ask");
        add(meta, ask, actions(matter, actor, today, instruct, note));
    }

    static Component light(TaskLine task, LocalDate today) {
        LocalDate due = task.dueDate();
        Light light = task.light();
        if (due != null && light != Light.DONE) {
            Light own = task.dueLight();
            return new LightBadge(own == null ? Light.NORMAL : own, Dates.left(due, today));
        }
        return light == null ? new Span() : new LightBadge(light);
    }

    static String meta(LeaderMatter matter, LocalDate asked) {
        TaskLine task = matter.task();
        String from = matter.askedBy().isEmpty()
                ? Translations.text("leader.from.office", Dates.day(asked))
                : Translations.text("leader.from.unit", matter.askedBy(), Dates.day(asked));
        return Translations.text("leader.meta", from, task.unitName(), task.number(), task.planTitle());
    }

    private static Div actions(LeaderMatter matter, Actor actor, LocalDate today, Runnable instruct, Runnable note) {
        Div actions = new Div();
        actions.addClassName("acts");
        boolean decides = LeaderView.decides(actor);
        Button say = new Button(
                Translations.text(decides ? "leader.instruct" : "leader.putDown"),
                Icons.PEN.create(),
                event -> instruct.run());
        actions.add(say);
        if (decides && matter.kind() == LeaderMatter.Kind.REFERRAL) {
            actions.add(new Button(Translations.text("leader.note"), Icons.CHECK.create(), event -> note.run()));
        }
        Anchor task = new Anchor(Link.toTask(matter.task().id()).path(), Translations.text("leader.task"));
        task.addClassName("to-task");
        actions.add(task);
        LocalDate due = matter.answerDue();
        if (due != null) {
            Span by = new Span(Translations.text("leader.promised", Dates.day(due), Dates.left(due, today)));
            by.addClassNames("t2", "s", "promised");
            actions.add(by);
        }
        return actions;
    }
}
