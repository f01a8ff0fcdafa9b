package org.xiaohao.ledger;

/** What a unit says in a row. Texts are compared as a spreadsheet keeps them: line ends and space around aside. */
public record LedgerText(String content, String problem, String nextStep) {

    static final LedgerText NONE = new LedgerText("", "", "");

    public LedgerText {
        content = plain(content);
        problem = plain(problem);
        nextStep = plain(nextStep);
    }

    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    String of(LedgerColumn column) {
        return switch (column) {
            case CONTENT -> content;
            case PROBLEM -> problem;
            case NEXT_STEP -> nextStep;
            default -> throw new IllegalArgumentException(column.name());
        };
    }
}
