package org.xiaohao.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.xiaohao.calendar.CalendarDay;
import org.xiaohao.calendar.CalendarFeedService;
import org.xiaohao.calendar.CalendarService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.ui.account.CalendarFeedDialog;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** What falls due in a month, over all plans under way or in one. Everything that it shows stands in the address. */
@Route("calendar")
@Menu(title = "menu.calendar", order = 25, icon = "calendar")
@RolesAllowed({"CLERK", "UNIT_HEAD", "OFFICE", "LEADER"})
public class CalendarView extends Page implements BeforeEnterObserver {

    private final transient CalendarService calendar;
    private final transient ChosenPlan plans;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(Translations.text("calendar.title"));
    private final Select<PlanSummary> plan = new Select<>();
    private final Div content = new Div();
    private transient CalendarAddress shown;

    CalendarView(CalendarService calendar, CalendarFeedService feeds, ChosenPlan plans, Clock clock) {
        super("calendar.title");
        this.calendar = calendar;
        this.plans = plans;
        this.clock = clock;
        this.shown = new CalendarAddress(YearMonth.from(LocalDate.now(clock)), null, null);
        addClassName("calendar-page");
        plan.setEmptySelectionAllowed(true);
        plan.setEmptySelectionCaption(Translations.text("calendar.allPlans"));
        plan.setItemLabelGenerator(chosen -> chosen == null ? Translations.text("calendar.allPlans") : chosen.title());
        plan.setAriaLabel(Translations.text("calendar.plan"));
        plan.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                PlanSummary chosen = change.getValue();
                open(shown.withPlan(chosen == null ? null : chosen.id()));
            }
        });
        Button before = step(Icons.LEFT, "calendar.before", -1);
        Button after = step(Icons.RIGHT, "calendar.after", 1);
        Button now = new Button(
                Translations.text("calendar.today"), click -> open(shown.withMonth(YearMonth.from(today()))));
        Button feed = new Button(Translations.text("calendar.feed"), click -> new CalendarFeedDialog(feeds).open());
        header.withActions(plan, before, now, after, feed);
        add(header, content);
    }

    private Button step(Icons icon, String key, int months) {
        Button step = new Button(icon.create(), click -> {
            YearMonth other = shown.month().plusMonths(months);
            if (CalendarAddress.isShown(other)) {
                open(shown.withMonth(other));
            }
        });
        step.addThemeName("icon");
        step.setAriaLabel(Translations.text(key));
        return step;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void open(CalendarAddress address) {
        getUI().ifPresent(ui -> ui.navigate(CalendarView.class, address.parameters()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = today();
        QueryParameters address = event.getLocation().getQueryParameters();
        shown = CalendarAddress.of(address, today);
        List<PlanSummary> underWay = plans.choices().stream()
                .filter(candidate -> candidate.state() == PlanState.ISSUED)
                .toList();
        plan.setItems(underWay);
        plan.setVisible(underWay.size() > 1);
        Long wanted = shown.planId();
        Optional<PlanSummary> found = underWay.stream()
                .filter(candidate -> wanted != null && candidate.id() == wanted)
                .findFirst();
        found.ifPresentOrElse(plan::setValue, plan::clear);
        shown = shown.withPlan(found.map(PlanSummary::id).orElse(null));
        boolean unknown = found.isEmpty()
                && address.getSingleParameter(ChosenPlan.PARAMETER)
                        .filter(named -> !named.isBlank() && !named.equals(PlanChoice.ALL))
                        .isPresent();
        header.withSub(DateTimeFormatter.ofPattern(Translations.text("calendar.month"), Translations.locale())
                .format(shown.month()));
        show(calendar.days(MonthGrid.first(shown.month()), MonthGrid.last(shown.month()), shown.planId()), today);
        if (unknown) {
            Div note = new Div(new Span(Translations.text("calendar.planUnknown")));
            note.addClassNames("note", "soon");
            content.addComponentAsFirst(note);
        }
    }

    private void show(List<CalendarDay> days, LocalDate today) {
        CalendarDay chosen = chosen(days, today);
        content.removeAll();
        TreeSet<Integer> unknown = new TreeSet<>();
        days.stream()
                .filter(day -> !day.announced())
                .forEach(day -> unknown.add(day.day().getYear()));
        unknown.forEach(year -> {
            Div note = new Div(new Span(Translations.text("holidays.unannounced", Integer.toString(year))));
            note.addClassNames("note", "soon");
            content.add(note);
        });
        Div columns =
                new Div(new MonthGrid(days, shown, chosen.day(), today), new DayList(calendar, chosen, shown, today));
        columns.addClassName("columns");
        columns.setClassName("of-day", shown.day() != null);
        content.add(columns);
    }

    /** The day of the address, else today, else the first of the month on which something is due, else its first. */
    private CalendarDay chosen(List<CalendarDay> days, LocalDate today) {
        LocalDate wanted = Objects.requireNonNullElse(shown.day(), today);
        List<CalendarDay> ofMonth = days.stream()
                .filter(day -> YearMonth.from(day.day()).equals(shown.month()))
                .toList();
        return days.stream()
                .filter(day -> day.day().equals(wanted))
                .findFirst()
                .or(() -> ofMonth.stream().filter(day -> !day.lines().isEmpty()).findFirst())
                .orElse(ofMonth.getFirst());
    }
}
