package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.PeriodRow;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** One report of the period: the task, what was said last time, what is said now, and how far it is. */
class PeriodRowCard extends Div {

    private final Checkbox choice = new Checkbox();

    /**
     * @param chosen whether it goes out with the others
     * @param unconfirmed how many figures stand in the text that nobody has confirmed
     * @param onChoose told when it is to go out with the others or not
     */
    PeriodRowCard(
            PeriodRow row,
            PeriodRowState state,
            int unconfirmed,
            boolean chosen,
            LocalDate today,
            Consumer<Boolean> onChoose,
            Runnable onOpen) {
        addClassNames("period-row", "is-" + state.parameter());
        choice.setValue(chosen);
        choice.setEnabled(state == PeriodRowState.READY);
        choice.setAriaLabel(Translations.text("period.choose", row.number(), row.title()));
        choice.addValueChangeListener(event -> onChoose.accept(event.getValue()));
        Span number = new Span(row.number());
        number.addClassName("no");
        NativeButton open = new NativeButton();
        open.addClassName("open");
        open.add(number, new Span(row.title()));
        open.addClickListener(click -> onOpen.run());
        Div task = new Div(open, small(lead(row)));
        EntryDetails previous = row.previous();
        EntryDetails entry = row.entry();
        Div before = text(previous == null ? "" : previous.text().content(), Translations.text("period.noPrevious"));
        before.addClassName("before");
        Div now = text(entry == null ? "" : entry.text().content(), Translations.text("period.write"));
        now.addClickListener(click -> onOpen.run());
        Div figures = facts(
                entry == null ? 0 : entry.text().figures().size(),
                "period.figures",
                unconfirmed == 0 ? "" : Translations.text("period.unconfirmed", Integer.toString(unconfirmed)));
        Div evidence = facts(
                entry == null ? 0 : entry.evidence().size(),
                "period.evidence",
                row.missingPieces().isEmpty()
                        ? ""
                        : Translations.text(
                                "period.missing",
                                String.join(Translations.text("task.names.separator"), row.missingPieces())));
        Div how = new Div(new Div(icon(state).create(), new Span(Translations.label(state))), small(due(row, today)));
        how.addClassName("how");
        add(choice, task, before, now, figures, evidence, how);
    }

    /** The names of the columns, for screens that are wide enough for them. */
    static Div columns() {
        Div columns = new Div(new Span());
        columns.addClassNames("period-columns", "wide-only");
        for (String column : List.of("task", "before", "now", "figures", "evidence", "state")) {
            columns.add(new Span(Translations.text("period.column." + column)));
        }
        return columns;
    }

    private static String lead(PeriodRow row) {
        String period = Periods.label(row.cycle(), row.sequence());
        return row.ownLead()
                ? Translations.text("period.ownLead", row.planTitle(), period)
                : Translations.text("period.lead", row.planTitle(), period, row.lead());
    }

    private static String due(PeriodRow row, LocalDate today) {
        EntryDetails entry = row.entry();
        boolean given = entry != null && entry.state().isDecided() && entry.inForce();
        return given ? "" : Translations.text("period.due", Dates.day(row.dueDate()), Dates.left(row.dueDate(), today));
    }

    private static Icons icon(PeriodRowState state) {
        return switch (state) {
            case EMPTY -> Icons.PEN;
            case TO_FINISH -> Icons.Q;
            case READY, APPROVED -> Icons.CHECK;
            case RETURNED -> Icons.UNDO;
            case SUBMITTED -> Icons.SEND;
        };
    }

    private static Div text(String text, String nothing) {
        Div shown = new Div(text.isBlank() ? nothing : text);
        shown.addClassName("text");
        shown.setClassName("t2", text.isBlank());
        return shown;
    }

    private static Div facts(int number, String key, String second) {
        Div facts =
                new Div(new Span(number == 0 ? "—" : Translations.text(key, Integer.toString(number))), small(second));
        facts.addClassName("facts");
        return facts;
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassNames("s", "t2");
        return small;
    }
}
