package org.xiaohao.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a unit says in a row. Texts are compared as a spreadsheet keeps them: line ends and space around aside.
 *
 * @param figures its figures in words; only in the form of a unit without accounts, elsewhere empty
 */
public record LedgerText(
        String content,
        String problem,
        String nextStep,
        @Nullable String figures) {

    static final LedgerText NONE = new LedgerText("", "", "");

    public LedgerText {
        content = plain(content);
        problem = plain(problem);
        nextStep = plain(nextStep);
        figures = plain(figures == null ? "" : figures);
    }

    /** Without figures of their own. */
    public LedgerText(String content, String problem, String nextStep) {
        this(content, problem, nextStep, "");
    }

    /** The figures in words. */
    String figuresInWords() {
        return figures == null ? "" : figures;
    }

    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    String of(LedgerColumn column) {
        return switch (column) {
            case CONTENT -> content;
            case PROBLEM -> problem;
            case NEXT_STEP -> nextStep;
            case FIGURES -> figuresInWords();
            default -> throw new IllegalArgumentException(column.name());
        };
    }
}
