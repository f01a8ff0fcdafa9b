package org.xiaohao.figures;

import java.util.List;

/** A text with its amounts, and what stands around each. */
record Context(String text, List<Amount> amounts) {

    /** How far a sentence or clause reaches at most; longer ones are lists without marks. */
    private static final int LONGEST_SENTENCE = 2000;

    private static final int LONGEST_CLAUSE = 200;
    private static final String SENTENCE_END = "。!?\n";
    private static final String CLAUSE_END = "。!?\n,;:、()—";

    /** Where the sentence of a place begins. */
    int sentence(int place) {
        return back(place, SENTENCE_END, LONGEST_SENTENCE);
    }

    /** What stands between the amount and the mark, or amount, before it. */
    String left(int index) {
        Amount amount = amounts.get(index);
        int end = beforeRemark(amount.start());
        int from = back(end, CLAUSE_END, LONGEST_CLAUSE);
        if (index > 0) {
            from = Math.max(from, amounts.get(index - 1).end());
        }
        return text.substring(from, Math.max(from, end)).strip();
    }

    /** A remark in brackets stands between a noun and its number. */
    private int beforeRemark(int place) {
        int open = place > 1 && text.charAt(place - 1) == ')' ? text.lastIndexOf('(', place - 1) : -1;
        boolean remark = open > 0
                && place - open < 14
                && text.substring(open + 1, place - 1).chars().allMatch(c -> AmountScanner.isHan((char) c));
        return remark ? open : place;
    }

    /** What stands between the amount and the mark, or amount, after it. */
    String right(int index) {
        Amount amount = amounts.get(index);
        int to = amount.end();
        int bracket = 0;
        while (to < text.length() && to < amount.end() + LONGEST_CLAUSE) {
            char c = text.charAt(to);
            if (c == '(' && to > amount.end() && letters(to)) {
                bracket++;
            } else if (c == ')' && bracket > 0) {
                bracket--;
            } else if (bracket == 0 && CLAUSE_END.indexOf(c) >= 0) {
                break;
            }
            to++;
        }
        if (index + 1 < amounts.size()) {
            to = Math.min(to, amounts.get(index + 1).start());
        }
        return text.substring(amount.end(), Math.max(to, amount.end())).strip();
    }

    /** Whether a few signs of writing stand in the bracket that opens here. */
    private boolean letters(int bracket) {
        int at = bracket + 1;
        while (at < text.length()
                && at < bracket + 8
                && (AmountScanner.isHan(text.charAt(at)) || text.charAt(at) == '、')) {
            at++;
        }
        return at < text.length() && at < bracket + 8 && text.charAt(at) == ')';
    }

    /** The whole clause before the amount, from the last comma, semicolon or full stop. */
    String clauseBefore(int index) {
        Amount amount = amounts.get(index);
        return text.substring(back(amount.start(), "。!?\n,;:(", LONGEST_CLAUSE), amount.start());
    }

    /** The sentence before the amount. */
    String sentenceBefore(int index) {
        Amount amount = amounts.get(index);
        return text.substring(sentence(amount.start()), amount.start());
    }

    /** The sentence after the amount. */
    String sentenceAfter(int index) {
        int to = amounts.get(index).end();
        int end = to;
        while (end < text.length() && end < to + LONGEST_SENTENCE && SENTENCE_END.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(to, end);
    }

    boolean sameSentence(int first, int second) {
        return sentence(amounts.get(first).start())
                == sentence(amounts.get(second).start());
    }

    private int back(int place, String marks, int most) {
        int at = place;
        while (at > 0 && at > place - most && marks.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }
}
