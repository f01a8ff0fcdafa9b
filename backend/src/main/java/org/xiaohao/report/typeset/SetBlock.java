package org.xiaohao.report.typeset;

/**
 * A title, heading or paragraph to be set.
 *
 * @param lead set bold before the text; may be empty
 * @param right how far it ends before the edge, in characters; only of what stands at the right
 */
public record SetBlock(Style style, String lead, String text, double right) {

    public SetBlock(Style style, String text) {
        this(style, "", text, 0);
    }

    /** How a block is set (GB/T 9704-2012, 7.3). */
    public enum Style {
        TITLE,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        HEADING_4,
        BODY,
        /** The first line of the attachments, a line below the text. */
        ATTACHMENT_FIRST,
        ATTACHMENT_NEXT,
        /** Stands at the right, a line below the text. */
        SIGNATURE,
        DATE;

        /** From 1, or 0 for what is none. */
        int headingLevel() {
            return this == TITLE || ordinal() > HEADING_4.ordinal() ? 0 : ordinal();
        }
    }
}
