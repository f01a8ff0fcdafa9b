package org.xiaohao.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pressing would mean for one unit.
 *
 * @param going what the unit would be pressed for
 * @param staying what it would not, with {@code leftOut} for the reason
 * @param leftOut why the unit would be left out; null where something goes
 * @param hasPeople whether somebody of the unit can open what is sent; if not, a letter goes on paper
 * @param number the number that its letter would take; empty for a message
 * @param text the paragraphs of its letter; empty for a message
 */
public record PressUnit(
        long orgUnitId,
        String unitName,
        List<OverdueItem> going,
        List<OverdueItem> staying,
        @Nullable LeftOut leftOut,
        boolean hasPeople,
        String number,
        List<String> text) {

    public PressUnit {
        going = List.copyOf(going);
        staying = List.copyOf(staying);
        text = List.copyOf(text);
    }
}
