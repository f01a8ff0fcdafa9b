package org.xiaohao.document.page;

import org.xiaohao.text.Marks;

/**
 * A character on a page. Lengths in points, from the top left corner of the page.
 *
 * @param x left edge
 * @param y base line
 * @param width advance to the next character
 * @param size height of the font
 * @param words the character, sometimes several
 */
record PageGlyph(float x, float y, float width, float size, String words) {

    float end() {
        return x + width;
    }

    float middle() {
        return y - size * 0.35f;
    }

    boolean isBlank() {
        return words.chars().allMatch(c -> Marks.isBlank((char) c));
    }
}
