package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiaohao.supervision.LadderForecast;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** What the rules would do on the next days: a line for each step of each day, with the units. */
class LadderForecastTable extends Div {

    private static final int NAMED = 8;

    LadderForecastTable() {
        addClassNames("ladder-forecast", "stack");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<LadderForecast> forecast, int days) {
        removeAll();
        setVisible(true);
        if (forecast.isEmpty()) {
            add(new Paragraph(Translations.text("ladder.try.none", days)));
            return;
        }
        Map<Step, List<LadderForecast>> steps = forecast.stream()
                .collect(Collectors.groupingBy(
                        one -> new Step(one.day(), one.step(), one.proposed()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("plain-list");
        steps.forEach((step, units) -> lines.add(line(step, units)));
        Paragraph note = new Paragraph(Translations.text("ladder.try.note"));
        note.addClassNames("t2", "s");
        add(new Paragraph(Translations.text("ladder.try.title", days)), lines, note);
    }

    private static ListItem line(Step step, List<LadderForecast> units) {
        Span day = new Span(Dates.dayOfWeek(step.day()));
        day.addClassNames("strong", "nw");
        int items = units.stream().mapToInt(LadderForecast::items).sum();
        String names = units.stream()
                .limit(NAMED)
                .map(LadderForecast::unitName)
                .collect(Collectors.joining(Translations.text("remind.and")));
        Span what = new Span(
                Translations.text("ladder.try." + step.step() + (step.proposed() ? ".ask" : ""), units.size(), items));
        Span who = new Span(units.size() > NAMED ? Translations.text("ladder.try.more", names, units.size()) : names);
        who.addClassName("t2");
        ListItem line = new ListItem(day, what, who);
        line.addClassNames("row", "wrap");
        return line;
    }

    private record Step(LocalDate day, ReminderKind step, boolean proposed) {}
}
