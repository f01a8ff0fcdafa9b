package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiaohao.supervision.OverdueItem;
import org.xiaohao.supervision.PressUnit;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** What one of the units will read, and the way to the next. */
class PressText extends Div {

    private final Span where = new Span();
    private final Button back = new Button(Icons.LEFT.create(), event -> turn(-1));
    private final Button next = new Button(Icons.RIGHT.create(), event -> turn(1));
    private final Div text = new Div();
    private transient List<PressUnit> units = List.of();
    private transient ReminderKind kind = ReminderKind.NUDGE;
    private int shown;

    PressText() {
        addClassName("press-text");
        back.addClassName("icon-button");
        back.setAriaLabel(Translations.text("press.text.back"));
        next.addClassName("icon-button");
        next.setAriaLabel(Translations.text("press.text.next"));
        where.addClassNames("t2", "s", "grow");
        Span title = new Span(Translations.text("press.text"));
        title.addClassName("strong");
        Div head = new Div(title, where, back, next);
        head.addClassName("row");
        text.addClassName("paper");
        text.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", Translations.text("press.text"));
        add(head, text);
    }

    void show(List<PressUnit> going, ReminderKind as) {
        units = going;
        kind = as;
        setVisible(!going.isEmpty());
        shown = Math.clamp(shown, 0, Math.max(0, going.size() - 1));
        turn(0);
    }

    private void turn(int by) {
        if (units.isEmpty()) {
            return;
        }
        shown += by;
        PressUnit unit = units.get(shown);
        where.setText(Translations.text("press.text.where", shown + 1, units.size(), unit.unitName()));
        back.setEnabled(shown > 0);
        next.setEnabled(shown + 1 < units.size());
        text.removeAll();
        text.setClassName("letter", kind == ReminderKind.SUPERVISION_LETTER);
        if (kind == ReminderKind.SUPERVISION_LETTER) {
            Paragraph number = new Paragraph(unit.number());
            number.addClassName("number");
            Paragraph addressee = new Paragraph(Translations.text("letter.addressee", unit.unitName()));
            addressee.addClassName("addressee");
            text.add(number, addressee);
            unit.text().forEach(paragraph -> text.add(new Paragraph(paragraph)));
            return;
        }
        text.add(new Paragraph(Translations.text(
                "notification.reminder.nudged", Integer.toString(unit.going().size()))));
        unit.going().forEach(item -> text.add(new Paragraph(line(item))));
    }

    private static String line(OverdueItem item) {
        String what = item.periodId() == null
                ? item.title()
                : Translations.text("monitor.late.report", Periods.label(item.cycle(), item.periodSequence()));
        return Translations.text("press.text.item", item.number(), what, item.daysLate());
    }
}
