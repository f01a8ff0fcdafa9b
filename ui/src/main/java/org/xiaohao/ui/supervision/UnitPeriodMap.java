package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.supervision.PeriodCell;
import org.xiaohao.supervision.UnitPeriods;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** How each unit reported for each period, in the order of the register: units are never ranked. */
class UnitPeriodMap extends SectionCard {

    private final long planId;
    private final transient List<PeriodReference> periods;
    private final transient List<UnitPeriods> units;
    private final LocalDate today;
    private final Div place = new Div();
    private final Button toggle = new Button();
    private boolean all;

    UnitPeriodMap(long planId, List<PeriodReference> periods, List<UnitPeriods> units, LocalDate today) {
        super(Translations.text("monitor.map.title"));
        this.planId = planId;
        this.periods = periods;
        this.units = units;
        this.today = today;
        addClassName("unit-map");
        long irregular = units.stream().filter(UnitPeriods::hasIrregularity).count();
        all = irregular == 0;
        Span sub = new Span(Translations.text("monitor.map.sub", irregular, units.size()));
        sub.addClassNames("t2", "s");
        toggle.addThemeName("tertiary");
        toggle.setVisible(irregular > 0 && irregular < units.size());
        toggle.addClickListener(event -> {
            all = !all;
            show();
        });
        withActions(sub, toggle);
        body().add(place, legend());
        show();
    }

    private void show() {
        toggle.setText(Translations.text(all ? "monitor.map.irregular" : "monitor.map.all"));
        NativeTable table = new NativeTable();
        table.addClassNames("matrix", "periods");
        NativeTableRow head = table.getHead().addRow();
        head.add(Tables.column(Translations.text("monitor.unit"), "unit"));
        periods.forEach(period -> head.add(head(period)));
        units.stream().filter(unit -> all || unit.hasIrregularity()).forEach(unit -> addUnit(table, unit));
        place.removeAll();
        place.add(Tables.scrolling(Translations.text("monitor.map.title"), table));
    }

    private NativeTableHeaderCell head(PeriodReference period) {
        NativeTableHeaderCell cell = Tables.column(Periods.label(period));
        cell.setTitle(Translations.text("monitor.map.due", Dates.dayOfYear(period.dueDate())));
        boolean runs = !period.startDate().isAfter(today) && !period.endDate().isBefore(today);
        cell.setClassName("current", runs);
        return cell;
    }

    private void addUnit(NativeTable table, UnitPeriods unit) {
        NativeTableRow row = table.getBody().addRow();
        Div name = new Div(TaskLinks.tasks(planId, null, unit.orgUnitId(), null, new Span(unit.unitName())));
        if (unit.entered() > 0) {
            Div entered = new Div(Translations.text("monitor.map.entered", unit.entered()));
            entered.addClassNames("xs", "t2");
            entered.setTitle(Translations.text("monitor.map.entered.why"));
            name.add(entered);
        }
        row.add(Tables.rowHead(name));
        for (int i = 0; i < periods.size(); i++) {
            row.add(cell(periods.get(i), unit.cells().get(i)));
        }
    }

    private NativeTableCell cell(PeriodReference period, PeriodCell counts) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("cell");
        String details = details(counts);
        if (counts.missing() > 0) {
            cell.setText(Translations.text("monitor.map.missing", counts.missing()));
            cell.addClassName("late");
        } else if (counts.late() > 0) {
            cell.setText(Translations.text("monitor.map.late", counts.late()));
            cell.addClassName("soon");
        } else if (counts.due() > 0 && !period.startDate().isAfter(today)) {
            cell.setText(Translations.text("monitor.map.open"));
            cell.addClassName("open");
        } else if (counts.onTime() > 0) {
            Span word = new Span(Translations.text("monitor.map.onTime"));
            word.addClassName("sr");
            cell.add(Icons.CHECK.create(), word);
            cell.addClassName("ok");
        } else {
            cell.addClassName("future");
        }
        if (!details.isEmpty()) {
            cell.setTitle(details);
        }
        return cell;
    }

    private static String details(PeriodCell counts) {
        List<String> words = new ArrayList<>();
        add(words, "missing", counts.missing());
        add(words, "late", counts.late());
        add(words, "due", counts.due());
        add(words, "onTime", counts.onTime());
        return String.join(Translations.text("monitor.map.and"), words);
    }

    private static void add(List<String> words, String name, int count) {
        if (count > 0) {
            words.add(Translations.text("monitor.map.detail." + name, count));
        }
    }

    private static Paragraph legend() {
        Paragraph legend = new Paragraph(
                new Span(Translations.text("monitor.map.order")),
                entry("ok", Icons.CHECK.create(), "monitor.map.onTime"),
                entry("soon", new Span(Translations.text("monitor.map.late", 1)), "monitor.map.legend.late"),
                entry("late", new Span(Translations.text("monitor.map.missing", 1)), "monitor.map.legend.missing"),
                entry("open", new Span(Translations.text("monitor.map.open")), "monitor.map.legend.open"));
        legend.addClassNames("map-legend", "xs", "t2");
        return legend;
    }

    private static Span entry(String cssClass, Component mark, String key) {
        Span cell = new Span(mark);
        cell.addClassNames("cell", cssClass);
        cell.getElement().setAttribute("aria-hidden", "true");
        Span entry = new Span(cell, new Span(Translations.text(key)));
        entry.addClassNames("row", "gap4");
        return entry;
    }
}
