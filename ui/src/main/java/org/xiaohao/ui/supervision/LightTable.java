package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.plan.SectionLights;
import org.xiaohao.plan.UnitLights;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** How many show each light, one row for each unit or section, in their own order; each figure leads to its tasks. */
class LightTable extends SectionCard {

    private final NativeTable table = new NativeTable();

    private LightTable(String title, String first) {
        super(title);
        addClassName("light-table");
        table.addClassName("grid");
        NativeTableRow head = table.getHead().addRow();
        head.add(Tables.column(first));
        head.add(Tables.column(Translations.text("monitor.lights.share"), "wide-only"));
        for (Light light : LightTotals.ORDER) {
            var column = Tables.column("", "num");
            column.add(new LightBadge(light));
            head.add(column);
        }
        Div place = Tables.scrolling(title, table);
        place.addClassName("limited");
        body().add(place);
    }

    /** The parts of each unit, in the order of the register. */
    static LightTable ofUnits(@Nullable Long planId, List<UnitLights> units) {
        LightTable lights =
                new LightTable(Translations.text("monitor.lights.byUnit"), Translations.text("monitor.unit"));
        units.forEach(unit -> lights.addRow(
                unit.unitName(),
                unit.counts(),
                (light, content) -> TaskLinks.tasks(planId, light, unit.orgUnitId(), null, content)));
        return lights;
    }

    /** The tasks of each section, in the order of the document. */
    static LightTable ofSections(long planId, List<SectionLights> sections) {
        LightTable lights =
                new LightTable(Translations.text("monitor.lights.bySection"), Translations.text("monitor.section"));
        sections.forEach(section -> lights.addRow(
                section.title(),
                section.counts(),
                (light, content) -> TaskLinks.tasks(planId, light, null, section.sectionId(), content)));
        return lights;
    }

    private void addRow(String name, LightCounts counts, BiFunction<@Nullable Light, Component, Anchor> link) {
        NativeTableRow row = table.getBody().addRow();
        row.add(Tables.rowHead(link.apply(null, new Span(name))));
        NativeTableCell share = new NativeTableCell(bar(counts));
        share.addClassName("wide-only");
        row.add(share);
        for (Light light : LightTotals.ORDER) {
            NativeTableCell cell = new NativeTableCell();
            cell.addClassName("num");
            int count = counts.of(light);
            if (count > 0) {
                Span number = new Span(Integer.toString(count));
                number.addClassNames("light", LightBadge.cssClass(light));
                Anchor all = link.apply(light, number);
                all.setAriaLabel(Translations.text("monitor.lights.cell", name, Translations.label(light), count));
                cell.add(all);
            }
            row.add(cell);
        }
    }

    /** The figures beside it say the same in words. */
    private static Div bar(LightCounts counts) {
        Div bar = new Div();
        bar.addClassName("light-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (Light light : LightTotals.ORDER) {
            if (counts.of(light) > 0) {
                Span part = new Span();
                part.addClassName(LightBadge.cssClass(light));
                part.getStyle().setFlexGrow(Integer.toString(counts.of(light)));
                bar.add(part);
            }
        }
        return bar;
    }
}
