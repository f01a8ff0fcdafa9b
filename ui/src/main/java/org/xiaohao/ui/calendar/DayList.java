package org.xiaohao.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.calendar.CalendarDay;
import org.xiaohao.calendar.CalendarEntry;
import org.xiaohao.calendar.CalendarService;
import org.xiaohao.ui.calendar.MonthGrid.DayState;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.task.TaskView;

/** What falls due on one day, task by task, each with its plan. */
class DayList extends Section {

    private static final int PAGE_SIZE = 50;

    private final transient CalendarService calendar;
    private final LocalDate day;
    private final @Nullable Long planId;
    private final LocalDate today;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Translations.text("calendar.moreOfDay"), event -> showNext());
    private int shown;

    DayList(CalendarService calendar, CalendarDay day, CalendarAddress address, LocalDate today) {
        this.calendar = calendar;
        this.day = day.day();
        this.planId = address.planId();
        this.today = today;
        addClassName("day-list");
        RouterLink back = new RouterLink("", CalendarView.class);
        back.setQueryParameters(address.withDay(null).parameters());
        back.add(Icons.LEFT.create(), new Span(Translations.text("calendar.back")));
        back.addClassName("back");
        H2 title = new H2(Dates.dayOfWeek(this.day));
        String words = Translations.text(day.working() ? "calendar.workingDay" : "calendar.dayOfRest");
        String holiday = MonthGrid.kind(day);
        Span kind = new Span(holiday.isEmpty() ? words : holiday);
        kind.addClassNames("t2", "s");
        Div head = new Div(title, kind);
        head.addClassNames("row", "wrap");
        list.addClassName("plain-list");
        add(back, head, list, more);
        if (day.lines().isEmpty()) {
            Paragraph nothing = new Paragraph(Translations.text("calendar.nothing"));
            nothing.addClassName("t2");
            add(nothing);
            more.setVisible(false);
        } else {
            showNext();
        }
        getElement().setAttribute("aria-label", title.getText());
    }

    private void showNext() {
        Page<CalendarEntry> page = calendar.entries(day, planId, PageRequest.of(shown, PAGE_SIZE));
        page.forEach(entry -> list.add(item(entry)));
        shown++;
        more.setVisible(page.hasNext());
    }

    private ListItem item(CalendarEntry entry) {
        DayState state = DayState.of(entry.kind(), entry.openParts(), day, today);
        Span word = new Span(state.mark(), new Span(state.word()));
        word.addClassNames("state", state.cssClass());
        Span kind = new Span(Translations.label(entry.kind()));
        kind.addClassName("badge");
        Span space = new Span();
        space.addClassName("grow");
        Div head = new Div(kind, space, word);
        head.addClassName("row");
        RouterLink task = new RouterLink("", TaskView.class, TaskView.parameters(entry.taskId()));
        task.setText((entry.number() + " " + entry.title()).strip());
        Div under = new Div(new Span(under(entry)));
        under.addClassNames("t2", "s");
        Div plan = new Div(new Span(entry.planTitle()));
        plan.addClassNames("t2", "s");
        return new ListItem(head, task, under, plan);
    }

    private static String under(CalendarEntry entry) {
        if (entry.parts() < 2) {
            return Translations.text("calendar.lead", entry.lead());
        }
        return entry.openParts() == 0
                ? Translations.text("calendar.allUnits", entry.lead(), entry.parts())
                : Translations.text("calendar.someUnits", entry.lead(), entry.parts(), entry.openParts());
    }
}
