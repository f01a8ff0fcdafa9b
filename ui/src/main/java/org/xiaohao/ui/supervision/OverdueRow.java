package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.xiaohao.shared.Light;
import org.xiaohao.supervision.LateKey;
import org.xiaohao.supervision.OverdueItem;
import org.xiaohao.supervision.ReminderState;
import org.xiaohao.supervision.WaitingFor;
import org.xiaohao.ui.plan.PlanName;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** One late thing: what, whose, since when, who must act, and how far the last reminder got. */
class OverdueRow extends NativeTableRow {

    private final transient OverdueItem item;
    private final ZoneId zone;

    /** @param plan of which plan it is; empty where all rows are of one */
    OverdueRow(OverdueItem item, String plan, ZoneId zone) {
        this.item = item;
        this.zone = zone;
        Span number = new Span(item.number());
        number.addClassNames("t2", "task-number");
        NativeTableCell title = cell("title");
        title.add(TaskLinks.task(item.taskId(), number, new Span(item.title())), new PlanName(plan));
        NativeTableCell kind = cell("kind", "nw");
        kind.add(new LightBadge(Light.OVERDUE, kind(item)));
        NativeTableCell due = cell("due", "num", "nw");
        due.setText(Dates.table(item.dueDate()));
        NativeTableCell days = cell("days", "num", "nw");
        days.setText(Translations.text("monitor.late.days", item.daysLate()));
        NativeTableCell waiting = cell("waiting");
        waiting.setText(waitingFor(item));
        NativeTableCell unit = cell("unit", "nw");
        unit.setText(item.unitName());
        add(kind, title, unit, due, days, waiting, reminder());
    }

    /** Whether a reminder can help: what waits for the office itself cannot be reminded of. */
    static boolean canBeNudged(OverdueItem item) {
        return item.waitingFor() != WaitingFor.OFFICE_REVIEW;
    }

    /** Puts a place for choosing the row before it, empty where a reminder cannot help. */
    void addChoice(boolean chosen, BiConsumer<LateKey, Boolean> onChange) {
        NativeTableCell cell = cell("choice");
        if (canBeNudged(item)) {
            Checkbox box = new Checkbox(chosen);
            box.setAriaLabel(Translations.text("monitor.late.select", item.unitName(), item.number(), kind(item)));
            box.addValueChangeListener(event -> {
                setClassName("selected", event.getValue());
                onChange.accept(item.key(), event.getValue());
            });
            cell.add(box);
        }
        setClassName("selected", chosen);
        addComponentAsFirst(cell);
    }

    private static String kind(OverdueItem item) {
        return item.periodId() == null
                ? Translations.text("monitor.late.task")
                : Translations.text("monitor.late.report", Periods.label(item.cycle(), item.periodSequence()));
    }

    private static String waitingFor(OverdueItem item) {
        return Translations.text("monitor.waiting." + item.waitingFor().name(), item.unitName());
    }

    private NativeTableCell reminder() {
        NativeTableCell cell = cell("reminder", "s", "t2");
        Instant at = item.remindedAt();
        ReminderState state = item.reminderState();
        if (at == null || state == null) {
            cell.setText(Translations.text(canBeNudged(item) ? "monitor.reminder.none" : "monitor.reminder.needless"));
            return cell;
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        cell.setText(Translations.text("monitor.reminder." + state.name(), Dates.day(day)));
        if (!item.answer().isBlank()) {
            Span answer = new Span(Translations.text("monitor.reminder.answer", item.answer()));
            answer.addClassName("answer");
            answer.setTitle(item.answer());
            cell.add(answer);
        }
        return cell;
    }

    private static NativeTableCell cell(String... classes) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassNames(classes);
        return cell;
    }
}
