package org.xiaohao.report.typeset;

import java.util.List;

/** A page with its lines in reading order, the page number last. */
record SetPage(List<Line> lines) {

    SetPage {
        lines = List.copyOf(lines);
    }

    /**
     * A line in its place.
     *
     * @param left of its first character, in points from the left edge of the page
     * @param baseline in points from the upper edge
     * @param size of the characters, in points
     * @param spacing added behind each character, in points; may be negative
     * @param headingLevel of the heading that begins here, or 0
     * @param opens whether a block begins here
     */
    record Line(
            double left,
            double baseline,
            double size,
            double spacing,
            int headingLevel,
            boolean opens,
            List<Run> runs) {

        Line {
            runs = List.copyOf(runs);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> text.append(run.text()));
            return text.toString();
        }
    }

    /** Characters of one face. */
    record Run(Face face, boolean bold, String text) {}

    /** Song type for text, black type for headings. */
    enum Face {
        SERIF,
        SANS
    }
}
