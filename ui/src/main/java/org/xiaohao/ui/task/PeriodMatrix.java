package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** Which unit reported for which period, in the order in which the document names the units. */
class PeriodMatrix extends Div {

    PeriodMatrix(TaskDetails task, LocalDate today) {
        addClassName("scroll-x");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", Translations.text("task.units"));
        NativeTable table = new NativeTable();
        table.addClassName("matrix");
        NativeTableRow head = table.getHead().addRow();
        head.add(column("unit"), column("role"), column("state"));
        for (PeriodReference period : task.periods()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Periods.label(period));
            cell.getElement().setAttribute("scope", "col");
            cell.setTitle(Translations.text("task.period.due", Dates.dayOfYear(period.dueDate())));
            boolean runs =
                    !period.startDate().isAfter(today) && !period.endDate().isBefore(today);
            cell.setClassName("current", runs);
            head.add(cell);
        }
        task.parts().forEach(part -> addPart(table, part));
        add(table);
    }

    /** What the marks of the cells mean. */
    static Div legend() {
        Div legend = new Div(
                entry("ok", Icons.CHECK.create(), "task.cell.onTime"),
                entry("soon", new Span(Translations.text("task.cell.late.mark")), "task.cell.late"),
                entry("late", new Span(Translations.text("task.cell.missing.mark")), "task.cell.missing"),
                entry("open", new Span(Translations.text("task.cell.due.mark")), "task.cell.due"));
        legend.addClassNames("legend", "row", "xs", "t2");
        return legend;
    }

    private static Span entry(String classes, Component mark, String key) {
        Span cell = new Span(mark);
        cell.addClassNames("cell", classes);
        cell.getElement().setAttribute("aria-hidden", "true");
        Span entry = new Span(cell, new Span(Translations.text(key)));
        entry.addClassNames("row", "gap4");
        return entry;
    }

    private static NativeTableHeaderCell column(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Translations.text("task.unit." + name));
        cell.getElement().setAttribute("scope", "col");
        cell.addClassName(name);
        return cell;
    }

    private static void addPart(NativeTable table, TaskDetails.Part part) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = new NativeTableHeaderCell(part.unitName());
        name.getElement().setAttribute("scope", "row");
        NativeTableCell role = new NativeTableCell(Translations.text("task.role." + part.role()));
        role.addClassNames("s", "t2");
        NativeTableCell state = new NativeTableCell(state(part));
        state.addClassNames("s", "nw");
        if (part.receiptLight() == Light.OVERDUE || part.receiptLight() == Light.DUE_SOON) {
            state.removeAll();
            state.add(new LightBadge(
                    part.receiptLight(),
                    Translations.text(
                            part.receiptLight() == Light.OVERDUE ? "task.receipt.late" : "task.receipt.soon")));
            state.setTitle(Translations.text("task.receipt.by", Dates.day(part.receiveBy())));
        }
        String reason = part.notApplicableReason().isBlank() ? part.returnReason() : part.notApplicableReason();
        if (!reason.isBlank()) {
            state.setTitle(reason);
        }
        row.add(name, role, state);
        part.cells().forEach(cell -> row.add(cell(cell)));
    }

    private static String state(TaskDetails.Part part) {
        boolean asked = !part.notApplicableReason().isBlank() && !part.state().isEnded();
        return asked && part.state() != AssignmentState.SUBMITTED
                ? Translations.text("task.unit.asksNotApplicable")
                : Translations.label(part.state());
    }

    private static NativeTableCell cell(TaskDetails.Cell cell) {
        NativeTableCell shown = new NativeTableCell();
        shown.addClassName("cell");
        switch (cell.state()) {
            case ON_TIME -> {
                Span word = new Span(Translations.text("task.cell.onTime"));
                word.addClassName("sr");
                shown.add(Icons.CHECK.create(), word);
                shown.addClassName("ok");
            }
            case LATE -> {
                shown.setText(Translations.text("task.cell.late.days", cell.daysLate()));
                shown.addClassName("soon");
            }
            case MISSING -> {
                shown.setText(Translations.text("task.cell.missing"));
                shown.setTitle(Translations.text("task.cell.missing.days", cell.daysLate()));
                shown.addClassName("late");
            }
            case DUE -> {
                shown.setText(Translations.text("task.cell.due"));
                shown.addClassName("open");
            }
            case FUTURE -> shown.addClassName("future");
            case WAIVED -> {
                shown.setText("\u2014");
                shown.setTitle(Translations.text("task.cell.waived"));
                shown.addClassName("t2");
            }
        }
        return shown;
    }
}
