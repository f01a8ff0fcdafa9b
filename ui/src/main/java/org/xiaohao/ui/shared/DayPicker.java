package org.xiaohao.ui.shared;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A field for a day, written 2026-06-30, with a calendar in the language of the page. */
public class DayPicker extends DatePicker {

    public DayPicker(String label) {
        super(label);
        Locale locale = Translations.locale();
        DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
        setI18n(new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd")
                .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
                .setWeekdays(weekdays(names.getWeekdays()))
                .setWeekdaysShort(weekdays(names.getShortWeekdays()))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1)
                .setToday(Translations.text("dates.pick.today"))
                .setCancel(Translations.text("dates.pick.cancel"))
                .setBadInputErrorMessage(Translations.text("dates.pick.bad")));
    }

    /** Java counts them from 1, Sunday first. */
    private static List<String> weekdays(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
