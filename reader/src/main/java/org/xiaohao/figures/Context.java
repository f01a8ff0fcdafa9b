package org.xiaohao.figures;

import java.util.List;

/** A text with its amounts, and what stands around each. */
record Context(String text, List<Amount> amounts) {

    private static final String SENTENCE_END = "。!?\n";
    private static final String CLAUSE_END = "。!?\n,;:、()—";

    /** Where the sentence of a place begins. */
    int sentence(int place) {
        return back(place, SENTENCE_END);
    }

    /** What stands between the amount and the mark, or amount, before it. */
    String left(int index) {
        Amount amount = amounts.get(index);
        int from = back(amount.start(), CLAUSE_END);
        if (index > 0) {
            from = Math.max(from, amounts.get(index - 1).end());
        }
        return text.substring(from, amount.start()).strip();
    }

    /** What stands between the amount and the mark, or amount, after it. */
    String right(int index) {
        Amount amount = amounts.get(index);
        int to = amount.end();
        int bracket = 0;
        while (to < text.length()) {
            char c = text.charAt(to);
            if (c == '('
                    && to > amount.end()
                    && text.indexOf(')', to) - to < 8
                    && text.indexOf(')', to) > 0
                    && letters(to)) {
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

    private boolean letters(int bracket) {
        for (int i = bracket + 1; text.charAt(i) != ')'; i++) {
            if (!AmountScanner.isHan(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The whole clause before the amount, from the last comma, semicolon or full stop. */
    String clauseBefore(int index) {
        Amount amount = amounts.get(index);
        return text.substring(back(amount.start(), "。!?\n,;:("), amount.start());
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
        while (end < text.length() && SENTENCE_END.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(to, end);
    }

    boolean sameSentence(int first, int second) {
        return sentence(amounts.get(first).start())
                == sentence(amounts.get(second).start());
    }

    private int back(int place, String marks) {
        int at = place;
        while (at > 0 && marks.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }
}
