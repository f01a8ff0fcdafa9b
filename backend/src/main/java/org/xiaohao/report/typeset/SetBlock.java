package org.xiaohao.report.typeset;

/**
 * A title, heading or paragraph to be set.
 *
 * @param lead set bold before the text; may be empty
 */
public record SetBlock(Style style, String lead, String text) {

    public SetBlock(Style style, String text) {
        this(style, "", text);
    }

    /** How a block is set (GB/T 9704-2012, 7.3). */
    public enum Style {
        TITLE,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        HEADING_4,
        BODY;

        /** From 1, or 0 for what is none. */
        int headingLevel() {
            return this == TITLE || this == BODY ? 0 : ordinal();
        }
    }
}
