package org.xiaohao.ui.leader;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.instruction.LateTask;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Translations;

/** A late task that nobody put before the leaders: since when, who is waited for; a word can be said all the same. */
class LateTaskRow extends ListItem {

    LateTaskRow(LateTask late, Runnable instruct) {
        LightBadge light = new LightBadge(Light.OVERDUE, Translations.text(key(late), late.days()));
        Anchor task = new Anchor(Link.toTask(late.task().id()).path(), words(late));
        task.addClassName("grow");
        Span why = new Span(waits(late));
        why.addClassName("t2");
        Button say = new Button(Icons.PEN.create(), event -> instruct.run());
        say.setAriaLabel(Translations.text(
                "leader.instruct.on", late.task().number(), late.task().title()));
        say.setTooltipText(Translations.text("leader.instruct"));
        say.addClassName("icon-button");
        add(light, task, why, say);
    }

    static String key(LateTask late) {
        return late.reports() ? "leader.late.report" : "leader.late.task";
    }

    static String words(LateTask late) {
        return Translations.text(
                "leader.late.words", late.task().number(), late.task().title());
    }

    static String waits(LateTask late) {
        return Translations.text(
                "leader.waits",
                Dates.day(late.since()),
                Translations.text("monitor.waiting." + late.waitingFor(), late.waitingUnit()));
    }
}
