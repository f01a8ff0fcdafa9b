package org.xiaohao.report;

/**
 * What a heading or paragraph of a report says.
 *
 * @param level depth of a heading from 1, 0 for a paragraph
 * @param lead run-in title of a paragraph; may be empty
 * @param text may have several lines, and may be empty
 */
public record Wording(int level, String lead, String text) {

    static Wording of(Statement statement) {
        return new Wording(statement.getLevel(), statement.getLead(), statement.getContent());
    }

    static Wording of(ReportStatement statement) {
        return new Wording(statement.level(), statement.lead(), statement.text());
    }

    /** Run-in title and text. */
    String words() {
        return lead + text;
    }

    /** How many characters it has, blanks aside. */
    int characters() {
        return (int)
                words().codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }
}
