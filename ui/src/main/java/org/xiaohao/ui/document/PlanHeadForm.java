package org.xiaohao.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.Offer;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.DayPicker;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What heads a plan: title, year, issuer, document number, kind, and the due date of tasks that print none. */
public class PlanHeadForm extends Div {

    private static final int MOST_OFFERS = 4;
    private static final int LAST_DAY = 31;

    private final TextField title = new TextField(Translations.text("plan.head.title"));
    private final IntegerField year = new IntegerField(Translations.text("plan.head.year"));
    private final Select<PlanKind> kind = new Select<>();
    private final TextField issuer = new TextField(Translations.text("plan.head.issuer"));
    private final TextField documentNumber = new TextField(Translations.text("plan.head.documentNumber"));
    private final DayPicker defaultDueDate = new DayPicker(Translations.text("plan.head.defaultDueDate"));

    public PlanHeadForm() {
        addClassName("head-form");
        kind.setLabel(Translations.text("plan.head.kind"));
        kind.setItems(PlanKind.values());
        kind.setItemLabelGenerator(Translations::label);
        kind.setValue(PlanKind.WORK_PLAN);
        title.setRequiredIndicatorVisible(true);
        year.setRequiredIndicatorVisible(true);
        defaultDueDate.setRequiredIndicatorVisible(true);
        defaultDueDate.setHelperText(Translations.text("plan.head.defaultDueDate.help"));
        title.addClassName("wide");
        issuer.addClassName("wide");
        year.setStepButtonsVisible(true);
        year.addValueChangeListener(change -> followYear(change.getOldValue(), change.getValue()));
        add(title, year, kind, issuer, documentNumber, defaultDueDate);
    }

    /** The last day of the year follows the year; a date that a person chose stays. */
    private void followYear(Integer before, Integer now) {
        LocalDate due = defaultDueDate.getValue();
        boolean untouched = due == null || before != null && due.equals(lastDay(before));
        if (now != null && now >= 1 && now <= 9999 && untouched) {
            defaultDueDate.setValue(lastDay(now));
        }
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, LAST_DAY);
    }

    /** The year, null while there is none. */
    public @Nullable Integer year() {
        return year.getValue();
    }

    /** The due date of tasks that print none, null while there is none. */
    public @Nullable LocalDate defaultDueDate() {
        return defaultDueDate.getValue();
    }

    /** @param listener told after the year or the default due date changed */
    public void onDatesChange(Runnable listener) {
        year.addValueChangeListener(change -> listener.run());
        defaultDueDate.addValueChangeListener(change -> listener.run());
    }

    /** Fills the form with the likeliest values of a document and offers the others. */
    public void offer(ParsedPlan plan) {
        offer(title, plan.titles());
        offer(issuer, plan.issuers());
        offer(documentNumber, plan.documentNumbers());
        kind.setValue(PlanKind.valueOf(plan.kind().name()));
        List<Integer> years = plan.years().stream().map(Offer::value).distinct().toList();
        if (!years.isEmpty()) {
            year.setValue(years.getFirst());
        }
        addAlternatives(
                year,
                years.stream()
                        .skip(1)
                        .limit(MOST_OFFERS)
                        .map(value -> alternative(value.toString(), () -> year.setValue(value)))
                        .toList());
    }

    private void offer(TextField field, List<Offer<String>> offers) {
        List<String> values = offers.stream().map(Offer::value).distinct().toList();
        if (!values.isEmpty()) {
            field.setValue(values.getFirst());
        }
        addAlternatives(
                field,
                values.stream()
                        .skip(1)
                        .limit(MOST_OFFERS)
                        .map(value -> alternative(value, () -> field.setValue(value)))
                        .toList());
    }

    private void addAlternatives(Component field, List<Button> alternatives) {
        if (alternatives.isEmpty()) {
            return;
        }
        Div row = new Div(new Span(Translations.text("plan.head.alternatives")));
        row.addClassNames("alternatives", "row", "wrap", "xs", "t2");
        alternatives.forEach(row::add);
        addComponentAtIndex(indexOf(field) + 1, row);
    }

    private static Button alternative(String label, Runnable use) {
        Button button = new Button(label, event -> use.run());
        button.addThemeNames("tertiary", "small");
        return button;
    }

    /** Fills the form. */
    public void readHead(PlanHead head) {
        title.setValue(head.title());
        kind.setValue(head.kind());
        issuer.setValue(head.issuer());
        documentNumber.setValue(head.documentNumber());
        year.setValue(head.year());
        defaultDueDate.setValue(head.defaultDueDate());
    }

    /** What is filled in, or empty where something is missing, which the fields then say. */
    public Optional<PlanHead> writeHead() {
        clearErrors();
        Integer chosenYear = year.getValue();
        LocalDate due = defaultDueDate.getValue();
        boolean whole = require(title, !title.getValue().isBlank())
                & require(year, chosenYear != null)
                & require(defaultDueDate, due != null);
        if (!whole || chosenYear == null || due == null) {
            return Optional.empty();
        }
        return Optional.of(new PlanHead(
                kind.getValue(), title.getValue(), documentNumber.getValue(), issuer.getValue(), chosenYear, due));
    }

    private static boolean require(HasValidation field, boolean filled) {
        if (!filled) {
            showError(field, Translations.text("plan.head.required"));
        }
        return filled;
    }

    /** Shows what was refused at its field; false when no field of this form is meant. */
    public boolean showError(InvalidInputException error) {
        HasValidation field =
                switch (error.field()) {
                    case "title" -> title;
                    case "year" -> year;
                    case "issuer" -> issuer;
                    case "documentNumber" -> documentNumber;
                    case "defaultDueDate" -> defaultDueDate;
                    default -> null;
                };
        if (field != null) {
            showError(field, Notices.text(error));
        }
        return field != null;
    }

    private static void showError(HasValidation field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    private void clearErrors() {
        List.<HasValidation>of(title, year, issuer, documentNumber, defaultDueDate)
                .forEach(field -> field.setInvalid(false));
    }

    /** Shows without letting anybody change it. */
    public void setReadOnly(boolean readOnly) {
        title.setReadOnly(readOnly);
        year.setReadOnly(readOnly);
        kind.setReadOnly(readOnly);
        issuer.setReadOnly(readOnly);
        documentNumber.setReadOnly(readOnly);
        defaultDueDate.setReadOnly(readOnly);
    }
}
