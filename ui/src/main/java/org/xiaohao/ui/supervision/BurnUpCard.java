package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xiaohao.supervision.BurnUp;
import org.xiaohao.ui.shared.Chart;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** Closed tasks against planned ones over the year, as a picture or as a table. */
class BurnUpCard extends SectionCard {

    private static final String GREY = "#858b95";

    private final int year;
    private final transient BurnUp burnUp;
    private final LocalDate today;
    private final Chart chart;
    private final Div table;
    private final Button toggle = new Button();

    BurnUpCard(int year, BurnUp burnUp, LocalDate today) {
        super(Translations.text("monitor.burnUp.title"));
        this.year = year;
        this.burnUp = burnUp;
        this.today = today;
        addClassName("burn-up");
        int closed = upTo(burnUp.closed(), today);
        int planned = upTo(burnUp.planned(), today);
        chart = new Chart(Translations.text("monitor.burnUp.description", closed, planned));
        chart.setOptions(options(closed));
        table = Tables.scrolling(Translations.text("monitor.burnUp.title"), table());
        table.addClassName("limited");
        Span sub = new Span(sub(closed, planned));
        sub.addClassNames("t2", "s");
        toggle.addThemeName("tertiary");
        toggle.addClickListener(event -> show(!table.isVisible()));
        withActions(sub, toggle);
        body().add(chart, table, legend());
        show(false);
    }

    private void show(boolean asTable) {
        table.setVisible(asTable);
        chart.setVisible(!asTable);
        toggle.setText(Translations.text(asTable ? "monitor.burnUp.asPicture" : "monitor.burnUp.asTable"));
    }

    private static String sub(int closed, int planned) {
        if (closed < planned) {
            return Translations.text("monitor.burnUp.behind", planned - closed);
        }
        return closed > planned
                ? Translations.text("monitor.burnUp.ahead", closed - planned)
                : Translations.text("monitor.burnUp.even");
    }

    private static int upTo(List<BurnUp.Point> points, LocalDate day) {
        return points.stream()
                .filter(point -> !point.day().isAfter(day))
                .mapToInt(BurnUp.Point::tasks)
                .max()
                .orElse(0);
    }

    private Map<String, Object> options(int closedNow) {
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate end = LocalDate.of(year, 12, 31);
        int total = upTo(burnUp.planned(), LocalDate.MAX);
        Map<String, Object> closed = Map.of(
                "name", Translations.text("monitor.burnUp.closed"),
                "type", "line",
                "step", "end",
                "symbol", "none",
                "lineStyle", Map.of("color", "var(--xh-accent)", "width", 2.5),
                "itemStyle", Map.of("color", "var(--xh-accent)"),
                "data", data(burnUp.closed(), start, today.isAfter(end) ? end : today),
                "markLine", todayLine(),
                "markPoint",
                        Map.of(
                                "symbol",
                                "circle",
                                "symbolSize",
                                8,
                                "label",
                                Map.of(
                                        "show",
                                        true,
                                        "position",
                                        labelSide(),
                                        "color",
                                        "var(--xh-accent)",
                                        "formatter",
                                        Translations.text("monitor.burnUp.now", closedNow)),
                                "data",
                                List.of(Map.of("coord", List.of(today.toString(), closedNow)))));
        Map<String, Object> planned = Map.of(
                "name", Translations.text("monitor.burnUp.planned"),
                "type", "line",
                "step", "end",
                "symbol", "none",
                "lineStyle", Map.of("color", GREY, "width", 1.5, "type", "dashed"),
                "itemStyle", Map.of("color", GREY),
                "data", data(burnUp.planned(), start, end));
        return Map.of(
                "grid", Map.of("left", 32, "right", 36, "top", 16, "bottom", 28),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis",
                        Map.of(
                                "type", "time",
                                "min", start.toString(),
                                "max", end.toString(),
                                "splitNumber", 12,
                                "axisLabel",
                                        Map.of(
                                                "formatter",
                                                "{M}" + Translations.text("monitor.burnUp.month"),
                                                "hideOverlap",
                                                true),
                                "axisTick", Map.of("show", false)),
                "yAxis", Map.of("type", "value", "min", 0, "max", Math.max(1, total), "minInterval", 1),
                "series", List.of(planned, closed));
    }

    /** Where the label of today's point has room: late in the year there is none to its right. */
    private String labelSide() {
        return today.isBefore(LocalDate.of(year, 7, 1)) ? "right" : "left";
    }

    private Map<String, Object> todayLine() {
        return Map.of(
                "silent", true,
                "symbol", "none",
                "lineStyle", Map.of("color", GREY, "type", "dotted"),
                "label", Map.of("formatter", Dates.day(today), "position", "end"),
                "data", List.of(Map.of("xAxis", today.toString())));
    }

    /** The points within the year, from its first day to the last day shown. */
    private static List<List<Object>> data(List<BurnUp.Point> points, LocalDate start, LocalDate last) {
        List<List<Object>> data = new ArrayList<>();
        data.add(List.of(start.toString(), 0));
        points.stream()
                .filter(point -> !point.day().isBefore(start) && !point.day().isAfter(last))
                .forEach(point -> data.add(List.of(point.day().toString(), point.tasks())));
        data.add(List.of(last.toString(), upTo(points, last)));
        return data;
    }

    private NativeTable table() {
        NativeTable shown = new NativeTable();
        shown.addClassName("grid");
        NativeTableRow head = shown.getHead().addRow();
        head.add(
                Tables.column(Translations.text("monitor.burnUp.day")),
                Tables.column(Translations.text("monitor.burnUp.planned"), "num"),
                Tables.column(Translations.text("monitor.burnUp.closed"), "num"));
        TreeSet<LocalDate> days = new TreeSet<>();
        burnUp.planned().forEach(point -> days.add(point.day()));
        burnUp.closed().forEach(point -> days.add(point.day()));
        for (LocalDate day : days) {
            NativeTableRow row = shown.getBody().addRow();
            row.add(
                    Tables.rowHead(new Span(Dates.table(day))),
                    Tables.number(upTo(burnUp.planned(), day)),
                    day.isAfter(today) ? new NativeTableCell() : Tables.number(upTo(burnUp.closed(), day)));
        }
        return shown;
    }

    private Paragraph legend() {
        Paragraph legend = new Paragraph(line("", "monitor.burnUp.closed"), line("planned", "monitor.burnUp.planned"));
        if (burnUp.longTerm() > 0) {
            legend.add(new Span(Translations.text("monitor.burnUp.longTerm", burnUp.longTerm())));
        }
        legend.addClassNames("map-legend", "xs", "t2");
        return legend;
    }

    private static Component line(String cssClass, String key) {
        Span mark = new Span();
        mark.addClassName("line-mark");
        mark.setClassName("planned", !cssClass.isEmpty());
        Span entry = new Span(mark, new Span(Translations.text(key)));
        entry.addClassNames("row", "gap4");
        return entry;
    }
}
