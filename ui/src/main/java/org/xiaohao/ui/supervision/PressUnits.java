package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import java.util.function.BiConsumer;
import org.xiaohao.supervision.LeftOut;
import org.xiaohao.supervision.OverdueItem;
import org.xiaohao.supervision.PressPreview;
import org.xiaohao.supervision.PressUnit;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** The units that would be pressed, ticked, and those that would not, with the reason; in the order of the register. */
class PressUnits extends UnorderedList {

    private final transient BiConsumer<Long, Boolean> onTick;
    private final transient BiConsumer<Long, String> onAllTheSame;

    PressUnits(BiConsumer<Long, Boolean> onTick, BiConsumer<Long, String> onAllTheSame) {
        this.onTick = onTick;
        this.onAllTheSame = onAllTheSame;
        addClassNames("plain-list", "press-units");
        getElement()
                .setAttribute("aria-label", Translations.text("press.units"))
                .setAttribute("tabindex", "0");
    }

    void show(PressPreview preview, ReminderKind kind, Set<Long> allTheSame) {
        removeAll();
        preview.units().forEach(unit -> add(row(unit, kind, allTheSame.contains(unit.orgUnitId()))));
    }

    private ListItem row(PressUnit unit, ReminderKind kind, boolean allTheSame) {
        Span name = new Span(unit.unitName());
        name.addClassName("name");
        Div facts = new Div();
        facts.addClassNames("s", "t2", "grow");
        ListItem row = new ListItem();
        LeftOut why = unit.leftOut();
        if (why == null || why == LeftOut.UNTICKED) {
            Checkbox box = new Checkbox(why == null);
            box.setAriaLabel(Translations.text("press.unit.tick", unit.unitName()));
            box.addValueChangeListener(event -> onTick.accept(unit.orgUnitId(), event.getValue()));
            row.add(box);
            facts.add(line(Translations.text("press.unit.items", unit.going().size())));
            if (!unit.staying().isEmpty()) {
                facts.add(line(
                        Translations.text("press.unit.staying", unit.staying().size())));
            }
            if (!unit.hasPeople()) {
                facts.add(line(Translations.text("press.unit.nobody." + kind)));
            }
            if (allTheSame) {
                facts.add(line(Translations.text("press.unit.allTheSame")));
            }
        } else {
            row.addClassName("left-out");
            row.add(new Span());
            facts.add(line(Translations.text("press.leftOut." + why)));
            unit.staying().stream()
                    .map(OverdueItem::answer)
                    .filter(answer -> !answer.isEmpty())
                    .distinct()
                    .limit(2)
                    .forEach(answer -> facts.add(line(Translations.text("monitor.reminder.answer", answer))));
            if (why != LeftOut.TODAY) {
                Button add = new Button(Translations.text("press.allTheSame.confirm"), event -> ask(unit));
                add.addThemeNames("tertiary", "small");
                facts.add(add);
            }
        }
        row.add(name, facts);
        return row;
    }

    private void ask(PressUnit unit) {
        new ReasonDialog(
                        "press.allTheSame",
                        Translations.text("press.allTheSame.why", unit.unitName()),
                        reason -> onAllTheSame.accept(unit.orgUnitId(), reason))
                .open();
    }

    private static Div line(String text) {
        return new Div(text);
    }
}
