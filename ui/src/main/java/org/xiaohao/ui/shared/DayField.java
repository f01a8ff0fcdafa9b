package org.xiaohao.ui.shared;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A field for a day, in the language of the person, written 2026-06-30. */
public class DayField extends DatePicker {

    public DayField(String label, LocalDate first) {
        super(label);
        Locale locale = Translations.locale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(IntStream.range(0, DayOfWeek.values().length)
                        .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdaysShort(IntStream.range(0, DayOfWeek.values().length)
                        .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(TextStyle.NARROW, locale))
                        .toList())
                .setToday(Translations.text("task.day.today"))
                .setCancel(Translations.text("task.day.cancel"))
                .setBadInputErrorMessage(Translations.text("task.day.bad")));
        setValue(first);
        setInitialPosition(first);
    }
}
