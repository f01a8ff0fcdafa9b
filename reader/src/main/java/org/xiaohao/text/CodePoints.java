package org.xiaohao.text;

import org.jspecify.annotations.Nullable;

/** Places of a text in code points, as other programs count them, beside those in UTF-16 units. */
public final class CodePoints {

    private final String text;

    /** Code points before each unit; null where every sign has one unit, as in nearly all texts. */
    private final int @Nullable [] places;

    /** The unit at which each code point begins. */
    private final int @Nullable [] units;

    public CodePoints(String text) {
        this.text = text;
        int count = text.codePointCount(0, text.length());
        this.places = count == text.length() ? null : new int[text.length() + 1];
        this.units = count == text.length() ? null : new int[count + 1];
        if (places != null && units != null) {
            for (int place = 0, unit = 0; place < count; place++) {
                int next = unit + Character.charCount(text.codePointAt(unit));
                units[place] = unit;
                while (unit < next) {
                    places[unit++] = place;
                }
            }
            places[text.length()] = count;
            units[count] = text.length();
        }
    }

    /** How many code points stand before a UTF-16 unit. */
    public int before(int unit) {
        return places == null ? unit : places[unit];
    }

    /** The text between two places in code points; places outside the text are taken as its ends. */
    public String between(int start, int end) {
        int last = units == null ? text.length() : units.length - 1;
        int from = Math.clamp(start, 0, last);
        int to = Math.clamp(end, from, last);
        return units == null ? text.substring(from, to) : text.substring(units[from], units[to]);
    }
}
