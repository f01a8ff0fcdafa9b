package org.xiaohao.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.workday.HolidayService;
import org.xiaohao.workday.HolidayYear;
import org.xiaohao.workday.SpecialDay;
import org.xiaohao.workday.SpecialDay.DayKind;

/** The holidays of each year as announced, and where the paper of the next year is added. */
@Route("admin/holidays")
@Menu(title = "menu.admin.holidays", order = 56)
@RolesAllowed({"ADMIN", "OFFICE"})
public class HolidaysView extends Page {

    private static final String HEAD = "year,date,name,kind,source";
    private static final String EXAMPLE = "2027,2027-01-01,New Year,off,";

    private final transient HolidayService holidays;
    private final Div years = new Div();
    private final TextArea paper = new TextArea(Translations.text("holidays.paper"));

    HolidaysView(HolidayService holidays) {
        super("holidays.title");
        this.holidays = holidays;
        years.addClassName("stack");
        paper.setHelperText(Translations.text("holidays.paper.help", HEAD, EXAMPLE));
        paper.setWidthFull();
        paper.setMinRows(4);
        paper.setMaxRows(12);
        Button take = new Button(Translations.text("holidays.take"), event -> take());
        take.addThemeName("primary");
        Div form = new Div(new H2(Translations.text("holidays.add")), paper, new Div(take));
        form.addClassName("settings-form");
        add(
                new PageHeader(Translations.text("holidays.title")).withSub(Translations.text("holidays.sub")),
                years,
                form);
        show();
    }

    private void show() {
        years.removeAll();
        holidays.years().forEach(year -> years.add(year(year)));
    }

    private Div year(HolidayYear year) {
        String name = Integer.toString(year.year());
        if (!year.announced()) {
            Div missing = new Div(new Span(Translations.text("holidays.unannounced", name)));
            missing.addClassNames("note", "soon");
            return missing;
        }
        UnorderedList days = new UnorderedList();
        spans(year.days()).forEach(span -> days.add(new ListItem(span)));
        Div content = new Div(days);
        String source = year.days().getFirst().source();
        if (source.startsWith("http")) {
            Anchor link = new Anchor(source, Translations.text("holidays.source"));
            link.setTarget("_blank");
            content.add(link);
        } else if (!source.isEmpty()) {
            content.add(new Paragraph(source));
        }
        if (year.own()) {
            content.add(new Button(Translations.text("holidays.remove", name), event -> {
                holidays.remove(year.year());
                Notices.done(Translations.text("holidays.removed", name));
                show();
            }));
        }
        Details details = new Details(
                Translations.text(year.own() ? "holidays.year.own" : "holidays.year", name, off(year), work(year)),
                content);
        return new Div(details);
    }

    private static long off(HolidayYear year) {
        return year.days().stream().filter(day -> day.kind() == DayKind.OFF).count();
    }

    private static long work(HolidayYear year) {
        return year.days().size() - off(year);
    }

    /** 春节：2月15日至2月23日放假；2月14日、2月28日上班. */
    private static List<String> spans(List<SpecialDay> days) {
        List<String> names = days.stream().map(SpecialDay::name).distinct().toList();
        List<String> words = new ArrayList<>();
        for (String name : names) {
            List<LocalDate> off = days(days, name, DayKind.OFF);
            List<LocalDate> work = days(days, name, DayKind.WORK);
            String free = off.isEmpty()
                    ? ""
                    : off.size() == 1
                            ? Dates.dayOfYear(off.getFirst())
                            : Translations.text(
                                    "holidays.span", Dates.dayOfYear(off.getFirst()), Dates.dayOfYear(off.getLast()));
            String made = work.stream()
                    .map(Dates::dayOfYear)
                    .collect(Collectors.joining(Translations.text("task.names.separator")));
            words.add(Translations.text(made.isEmpty() ? "holidays.off" : "holidays.offAndWork", name, free, made));
        }
        return words;
    }

    private static List<LocalDate> days(List<SpecialDay> days, String name, DayKind kind) {
        return days.stream()
                .filter(day -> day.name().equals(name) && day.kind() == kind)
                .map(SpecialDay::day)
                .toList();
    }

    private void take() {
        paper.setInvalid(false);
        try {
            List<Integer> taken = holidays.take(paper.getValue());
            paper.clear();
            show();
            Notices.done(Translations.text(
                    "holidays.taken",
                    taken.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(Translations.text("task.names.separator")))));
        } catch (InvalidInputException refused) {
            paper.setErrorMessage(Notices.text(refused));
            paper.setInvalid(true);
            paper.focus();
        }
    }
}
