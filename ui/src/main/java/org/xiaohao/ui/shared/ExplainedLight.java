package org.xiaohao.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.xiaohao.plan.LightReason;

/**
 * A light that says why it shows: which rule, which day, how many days, who is waited for. It is a button, so that a key
 * and a finger reach the explanation too; the browser opens it, without a word to the server.
 */
public class ExplainedLight extends Span {

    private static final AtomicLong IDS = new AtomicLong();

    /** @param shown the light as it stands on the page */
    public ExplainedLight(Component shown, LightReason reason) {
        addClassName("explained");
        String id = "why-" + IDS.incrementAndGet();
        NativeButton button = new NativeButton();
        button.add(shown);
        button.addClassName("why-button");
        button.getElement().setAttribute("type", "button").setAttribute("popovertarget", id);
        Span more = new Span(Translations.text("light.why"));
        more.addClassName("sr");
        button.add(more);
        Div words = new Div();
        words.setId(id);
        words.addClassName("why-light");
        words.getElement().setAttribute("popover", "auto");
        words.add(new Paragraph(rule(reason)));
        Paragraph waits = new Paragraph(waits(reason));
        waits.addClassName("t2");
        words.add(waits);
        add(button, words);
    }

    /** The rule with its day, in words. */
    public static String rule(LightReason reason) {
        LocalDate day = reason.day();
        String shown = day == null ? "" : Dates.dayOfYear(day);
        String key = "light.rule." + reason.rule();
        boolean noDay = day == null && reason.rule() == LightReason.Rule.IN_TIME;
        return Translations.text(noDay ? key + ".none" : key, shown, reason.days(), reason.limit());
    }

    /** Who is waited for, in words. */
    public static String waits(LightReason reason) {
        return Translations.text(
                "light.waits." + reason.waiting(), String.join(Translations.text("remind.and"), reason.units()));
    }
}
