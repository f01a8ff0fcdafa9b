package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;

/** Parts of the tables of the monitor. */
final class Tables {

    private Tables() {}

    static NativeTableHeaderCell column(String text, String... classes) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        cell.addClassNames(classes);
        return cell;
    }

    static NativeTableHeaderCell rowHead(Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    static NativeTableCell number(long number) {
        NativeTableCell cell = new NativeTableCell(Long.toString(number));
        cell.addClassName("num");
        return cell;
    }

    /** A table in a place of limited size that scrolls by itself, also by keyboard. */
    static Div scrolling(String name, NativeTable table) {
        Div place = new Div(table);
        place.addClassName("scroll-x");
        place.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", name);
        return place;
    }
}
