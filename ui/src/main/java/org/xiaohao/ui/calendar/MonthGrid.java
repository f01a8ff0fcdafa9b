package org.xiaohao.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.calendar.CalendarDay;
import org.xiaohao.calendar.CalendarKind;
import org.xiaohao.calendar.CalendarLine;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.task.TaskView;

/** A month of whole weeks; on a phone the list of those of its days on which something is due. */
class MonthGrid extends Div {

    /** So many lines fit into a day of the grid; the others are behind a link to the day. */
    private static final int FITTING = 3;

    /** So many lines of a day are in the page at all. */
    private static final int MOST = 12;

    MonthGrid(List<CalendarDay> days, CalendarAddress address, @Nullable LocalDate chosen, LocalDate today) {
        addClassName("month");
        Div heads = new Div();
        heads.addClassName("month-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        Stream.of(DayOfWeek.values())
                .forEach(day -> heads.add(new Span(day.getDisplayName(TextStyle.SHORT, Translations.locale()))));
        OrderedList list = new OrderedList();
        list.addClassNames("month-days", "plain-list");
        days.forEach(day -> list.add(cell(day, address, chosen, today)));
        add(heads, list);
    }

    /** The days that the grid of a month shows: whole weeks from Monday on. */
    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static ListItem cell(
            CalendarDay day, CalendarAddress address, @Nullable LocalDate chosen, LocalDate today) {
        ListItem cell = new ListItem(head(day, address));
        cell.addClassName("month-day");
        LocalDate date = day.day();
        cell.setClassName("rest", !day.working());
        cell.setClassName("outside", !YearMonth.from(date).equals(address.month()));
        cell.setClassName("today", date.equals(today));
        cell.setClassName("chosen", date.equals(chosen));
        cell.setClassName("nothing", day.lines().isEmpty());
        if (date.equals(today)) {
            cell.getElement().setAttribute("aria-current", "date");
        }
        if (!day.lines().isEmpty()) {
            UnorderedList lines = new UnorderedList();
            lines.addClassName("plain-list");
            day.lines().stream().limit(MOST).forEach(line -> lines.add(new ListItem(line(day, line, address, today))));
            cell.add(lines);
            if (day.lines().size() > FITTING) {
                int more = day.lines().size() - FITTING;
                RouterLink rest = link(address.withDay(date), new Span(Translations.text("calendar.more", more)));
                rest.addClassName("rest-of-day");
                cell.add(rest);
            }
        }
        return cell;
    }

    private static Component head(CalendarDay day, CalendarAddress address) {
        Span number = new Span(Integer.toString(day.day().getDayOfMonth()));
        number.addClassName("number");
        number.getElement().setAttribute("aria-hidden", "true");
        Span full = new Span(Dates.dayOfWeek(day.day()));
        full.addClassName("full");
        RouterLink open = link(address.withDay(day.day()), number, full);
        H3 head = new H3(open);
        String kind = kind(day);
        if (!kind.isEmpty()) {
            Span mark = new Span(kind);
            mark.addClassName("kind-of-day");
            mark.setTitle(kind);
            head.add(mark);
        }
        return head;
    }

    /** What the yearly paper makes of a day; empty for one that is what its weekday says. */
    static String kind(CalendarDay day) {
        if (day.holiday().isEmpty()) {
            return "";
        }
        return Translations.text(day.working() ? "calendar.work" : "calendar.off", day.holiday());
    }

    private static RouterLink line(CalendarDay day, CalendarLine line, CalendarAddress address, LocalDate today) {
        String kind = Translations.label(line.kind());
        String what = line.single()
                ? (line.number() + " " + line.title()).strip()
                : Translations.text("calendar.tasks", line.tasks());
        Span text = new Span(kind + " " + what);
        text.addClassName("cut");
        Span plan = new Span(line.planTitle());
        plan.addClassNames("plan", "cut");
        DayState state = DayState.of(line.kind(), line.openTasks(), day.day(), today);
        RouterLink link = line.single()
                ? new RouterLink("", TaskView.class, TaskView.parameters(line.taskId()))
                : link(address.withDay(day.day()));
        link.add(state.mark(), text, plan);
        link.addClassNames("line", state.cssClass());
        String words = Translations.text("calendar.line", kind, what, line.planTitle(), state.word());
        link.getElement().setAttribute("title", words).setAttribute("aria-label", words);
        return link;
    }

    private static RouterLink link(CalendarAddress address, Component... content) {
        RouterLink link = new RouterLink("", CalendarView.class);
        link.setQueryParameters(address.parameters());
        link.add(content);
        return link;
    }

    /** How something of a day stands. */
    enum DayState {
        DONE,
        LATE,
        OPEN;

        static DayState of(CalendarKind kind, int open, LocalDate day, LocalDate today) {
            if (open == 0) {
                return DONE;
            }
            return kind.isBinding() && day.isBefore(today) ? LATE : OPEN;
        }

        String cssClass() {
            return name().toLowerCase(Locale.ROOT);
        }

        String word() {
            return Translations.text("calendar.state." + name());
        }

        Component mark() {
            return switch (this) {
                case DONE -> Icons.CHECK.create();
                case LATE -> Icons.LIGHT_LATE.create();
                case OPEN -> Icons.CLOCK.create();
            };
        }
    }
}
