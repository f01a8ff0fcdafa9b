package org.xiaohao.ui.document;

/**
 * A place in a source text that is shown in its own way.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record SourceMark(int start, int end, Kind kind) {

    /** What stands there. Each kind has a colour and an underline of its own. */
    public enum Kind {
        HEADING("heading"),
        TITLE("title"),
        LEAD("lead"),
        RESPONSIBLE("resp"),
        SUPPORTING("supp"),
        DUE("due"),
        DOUBT("doubt");

        private final String cssClass;

        Kind(String cssClass) {
            this.cssClass = cssClass;
        }

        /** The class that {@code styles.css} knows it by. */
        public String cssClass() {
            return cssClass;
        }
    }

    int length() {
        return end - start;
    }
}
