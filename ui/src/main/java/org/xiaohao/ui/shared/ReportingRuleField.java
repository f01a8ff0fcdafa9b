package org.xiaohao.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.xiaohao.plan.DueDayRule;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.shared.InvalidInputException;

/** Asks how often units report and by which day. */
public class ReportingRuleField extends Div {

    private final Select<ReportingCycle> cycle = new Select<>();
    private final Select<DueDayRule> dueDay = new Select<>();
    private final IntegerField number = new IntegerField(Translations.text("reporting.number"));
    private final DayField date;
    private final Button add = new Button(Translations.text("reporting.date.add"), Icons.PLUS.create(), event -> add());
    private final Div chosen = new Div();
    private final transient TreeSet<LocalDate> dates = new TreeSet<>();
    private final transient Runnable onChange;

    /**
     * @param onChange told whenever something is chosen
     */
    public ReportingRuleField(ReportingRule present, LocalDate today, Runnable onChange) {
        this.onChange = onChange;
        addClassNames("reporting-rule", "stack");
        cycle.setLabel(Translations.text("reporting.cycle"));
        cycle.setItems(ReportingCycle.values());
        cycle.setItemLabelGenerator(Translations::label);
        cycle.setValue(present.cycle());
        dueDay.setLabel(Translations.text("reporting.dueDay"));
        dueDay.setItems(DueDayRule.values());
        dueDay.setItemLabelGenerator(Translations::label);
        dueDay.setValue(present.dueDay());
        number.setStepButtonsVisible(true);
        number.setValue(present.number());
        dates.addAll(present.dates());
        date = new DayField(
                Translations.text("reporting.date"),
                present.dates().isEmpty() ? today : present.dates().getFirst());
        Div row = new Div(cycle, dueDay, number, date, add);
        row.addClassNames("row", "top", "gap12", "wrap");
        chosen.addClassNames("row", "wrap", "gap4");
        add(row, chosen);
        cycle.addValueChangeListener(change -> changed());
        dueDay.addValueChangeListener(change -> changed());
        number.addValueChangeListener(change -> changed());
        date.addValueChangeListener(change -> changed());
        show();
    }

    /**
     * What was chosen.
     *
     * @throws InvalidInputException when the number is missing or out of its range, or no date is named
     */
    public ReportingRule value() {
        ReportingCycle often = cycle.getValue();
        if (often == ReportingCycle.ONCE) {
            LocalDate day = date.getValue();
            if (day == null) {
                throw new InvalidInputException("dates", "date-unreadable");
            }
            return new ReportingRule(often, DueDayRule.DAY_AFTER, 0, List.of(day));
        }
        if (often == ReportingCycle.DATES) {
            if (dates.isEmpty()) {
                throw new InvalidInputException("dates", "required");
            }
            return new ReportingRule(often, DueDayRule.DAY_AFTER, 0, List.copyOf(dates));
        }
        Integer count = number.getValue();
        DueDayRule rule = dueDay.getValue();
        if (count == null || count < rule.least() || count > rule.most()) {
            throw new InvalidInputException("reportDays", "number-out-of-range", rule.least(), rule.most());
        }
        return new ReportingRule(often, rule, count, List.of());
    }

    /** Shows a refusal at the field that it is about; returns whether it is about one. */
    public boolean showRefusal(InvalidInputException refused) {
        if (refused.field().equals("dates")) {
            date.setErrorMessage(Notices.text(refused));
            date.setInvalid(true);
            date.focus();
            return true;
        }
        if (refused.field().equals("reportDays")) {
            number.setErrorMessage(Notices.text(refused));
            number.setInvalid(true);
            number.focus();
            return true;
        }
        return false;
    }

    private void changed() {
        show();
        onChange.run();
    }

    private void show() {
        ReportingCycle often = cycle.getValue();
        dueDay.setVisible(often.isOfCalendar());
        number.setVisible(often.isOfCalendar());
        number.setMin(dueDay.getValue().least());
        number.setMax(dueDay.getValue().most());
        date.setVisible(!often.isOfCalendar());
        add.setVisible(often == ReportingCycle.DATES);
        chosen.setVisible(often == ReportingCycle.DATES);
        chosen.removeAll();
        dates.forEach(day -> chosen.add(chip(day)));
    }

    private Span chip(LocalDate day) {
        Button remove = new Button(Icons.X.create(), event -> {
            dates.remove(day);
            changed();
        });
        remove.addThemeName("tertiary");
        remove.addClassName("icon-button");
        remove.setAriaLabel(Translations.text("reporting.date.remove", Dates.dayOfYear(day)));
        Span chip = new Span(new Span(Dates.dayOfYear(day)), remove);
        chip.addClassName("chip");
        return chip;
    }

    private void add() {
        LocalDate day = date.getValue();
        if (day != null && dates.size() < ReportingRule.MAX_DATES) {
            dates.add(day);
            changed();
        }
    }
}
