package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.supervision.LadderDetails;
import org.xiaohao.supervision.LadderRules;
import org.xiaohao.supervision.LadderRules.Days;
import org.xiaohao.supervision.LadderService;
import org.xiaohao.supervision.LetterAct;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** The rules by which units are pressed without anybody's doing, as sentences; saving makes another edition. */
class LadderCard extends SectionCard {

    private static final int MINUTES = 60;
    private static final int FORECAST_DAYS = 14;

    private final transient LadderService ladder;
    private final Checkbox active = new Checkbox(Translations.text("ladder.active"));
    private final IntegerField nudge = days("nudge");
    private final Select<Boolean> nudgeKind = kind("nudge");
    private final IntegerField urge = days("urge");
    private final Select<Boolean> urgeKind = kind("urge");
    private final IntegerField letter = days("letter");
    private final Select<Boolean> letterKind = kind("letter");
    private final Select<LetterAct> act = new Select<>();
    private final Checkbox copyHeads = new Checkbox(Translations.text("ladder.copyHeads"));
    private final Checkbox copyLeaders = new Checkbox(Translations.text("ladder.copyLeaders"));
    private final Checkbox askFirst = new Checkbox(Translations.text("ladder.askFirst"));
    private final TimePicker quietFrom = time("quietFrom");
    private final TimePicker quietUntil = time("quietUntil");
    private final Checkbox restDays = new Checkbox(Translations.text("ladder.restDays"));
    private final IntegerField escalate = days("escalate");
    private final Button save = new Button();
    private final LadderForecastTable forecast = new LadderForecastTable();
    private final Span standing = new Span();
    private final transient Map<String, HasValidationProperties> fields = Map.of(
            "nudge", nudge,
            "urge", urge,
            "letter", letter,
            "escalateDays", escalate,
            "quietFrom", quietFrom,
            "quietUntil", quietUntil);
    private transient LadderDetails present;

    LadderCard(LadderService ladder) {
        super(Translations.text("ladder.card"));
        this.ladder = ladder;
        this.present = ladder.present();
        act.setItems(List.of(LetterAct.values()));
        act.setItemLabelGenerator(item -> Translations.text("ladder.act." + item));
        act.setAriaLabel(Translations.text("ladder.act"));
        save.addThemeName("primary");
        save.addClickListener(event -> save());
        standing.addClassNames("t2", "s");
        Paragraph note = new Paragraph(Translations.text("ladder.note"));
        note.addClassNames("t2", "s");
        Button tryOut = new Button(Translations.text("ladder.try", FORECAST_DAYS), event -> tryOut());
        Div foot = new Div(save, tryOut, standing);
        foot.addClassNames("row", "wrap");
        Div rows = new Div(
                active,
                row("1", "nudge", nudge, nudgeKind),
                row("2", "urge", urge, urgeKind, copyHeads),
                row("3", "letter", letter, letterKind, act, copyLeaders),
                row("4", "escalate", escalate, new Span(Translations.text("ladder.escalate.whom"))),
                askFirst,
                quiet(),
                restDays,
                note,
                foot,
                forecast);
        rows.addClassNames("ladder", "stack");
        body().add(rows);
        fill();
    }

    private static IntegerField days(String step) {
        IntegerField field = new IntegerField();
        field.setAriaLabel(Translations.text("ladder." + step + ".days"));
        field.setMin(0);
        field.setMax(60);
        field.setStepButtonsVisible(true);
        field.setWidth("110px");
        return field;
    }

    private static Select<Boolean> kind(String step) {
        Select<Boolean> select = new Select<>();
        select.setItems(false, true);
        select.setItemLabelGenerator(
                working -> Translations.text(working ? "ladder.workingDays" : "ladder.calendarDays"));
        select.setAriaLabel(Translations.text("ladder." + step + ".kind"));
        select.setWidth("120px");
        return select;
    }

    private static TimePicker time(String key) {
        TimePicker picker = new TimePicker();
        picker.setAriaLabel(Translations.text("ladder." + key));
        picker.setWidth("110px");
        return picker;
    }

    private static Div row(String number, String step, Component... parts) {
        Span no = new Span(number);
        no.addClassName("t2");
        Span name = new Span(Translations.text("ladder." + step));
        name.addClassName("strong");
        Div row = new Div(no, name, new Span(Translations.text("ladder." + step + ".when")));
        row.add(parts);
        row.addClassNames("row", "wrap", "ladder-row");
        return row;
    }

    private Div quiet() {
        Div row = new Div(
                new Span(Translations.text("ladder.quiet")),
                quietFrom,
                new Span(Translations.text("ladder.quiet.to")),
                quietUntil,
                new Span(Translations.text("ladder.quiet.none")));
        row.addClassNames("row", "wrap");
        return row;
    }

    private void fill() {
        LadderRules rules = present.rules();
        active.setValue(rules.active());
        fill(rules.nudge(), nudge, nudgeKind);
        fill(rules.urge(), urge, urgeKind);
        fill(rules.letter(), letter, letterKind);
        act.setValue(rules.letterAct());
        copyHeads.setValue(rules.copyHeads());
        copyLeaders.setValue(rules.copyLeaders());
        askFirst.setValue(rules.askFirst());
        quietFrom.setValue(LocalTime.of(rules.quietFrom() / MINUTES, rules.quietFrom() % MINUTES));
        quietUntil.setValue(LocalTime.of(rules.quietUntil() / MINUTES, rules.quietUntil() % MINUTES));
        restDays.setValue(rules.restDays());
        escalate.setValue(rules.escalateDays());
        save.setText(Translations.text("ladder.save", present.edition() + 1));
        standing.setText(
                present.edition() == 0
                        ? Translations.text("ladder.none")
                        : Translations.text(
                                rules.active() ? "ladder.standing" : "ladder.paused",
                                present.edition(),
                                Dates.day(present.from()),
                                present.changedBy()));
    }

    private static void fill(Days days, IntegerField count, Select<Boolean> kind) {
        count.setValue(days.count());
        kind.setValue(days.working());
    }

    private LadderRules typed() {
        return new LadderRules(
                active.getValue(),
                read("nudge", nudge, nudgeKind),
                read("urge", urge, urgeKind),
                read("letter", letter, letterKind),
                act.getValue(),
                copyHeads.getValue(),
                copyLeaders.getValue(),
                askFirst.getValue(),
                minute("quietFrom", quietFrom.getValue()),
                minute("quietUntil", quietUntil.getValue()),
                restDays.getValue(),
                read("escalateDays", escalate));
    }

    /** What is typed holds as it stands where nothing was changed; otherwise from today on. */
    private void tryOut() {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            LadderRules rules = typed();
            boolean unchanged = rules.active() && rules.equals(present.rules());
            forecast.show(ladder.forecast(unchanged ? null : rules, FORECAST_DAYS), FORECAST_DAYS);
        } catch (InvalidInputException refused) {
            refuse(refused);
        }
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            present = ladder.change(present.edition(), typed());
            fill();
            Notices.done(Translations.text(
                    present.rules().active() ? "ladder.saved" : "ladder.saved.paused", present.edition()));
        } catch (InvalidInputException refused) {
            refuse(refused);
        } catch (StaleDataException | DataIntegrityViolationException inBetween) {
            present = ladder.present();
            fill();
            Notices.failed(new StaleDataException());
        }
    }

    private void refuse(InvalidInputException refused) {
        HasValidationProperties field = fields.get(refused.field());
        if (field == null) {
            Notices.failed(refused);
        } else {
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
        }
    }

    private static Days read(String field, IntegerField count, Select<Boolean> kind) {
        return new Days(read(field, count), kind.getValue());
    }

    private static int read(String field, IntegerField count) {
        return InvalidInputException.require(field, count.getValue());
    }

    private static int minute(String field, @Nullable LocalTime time) {
        if (time == null) {
            throw new InvalidInputException(field, "required");
        }
        return time.getHour() * MINUTES + time.getMinute();
    }
}
