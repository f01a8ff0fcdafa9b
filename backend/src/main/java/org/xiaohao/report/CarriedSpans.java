package org.xiaohao.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.TextSpan;

/**
 * What the numbers and words of statements rest on, in a text that their words went into: each stands where most of what
 * stood around it still stands around it.
 */
final class CarriedSpans {

    private static final int AROUND = 12;

    private final String text;
    private final BitSet taken = new BitSet();
    private final List<FigureSpan> figures = new ArrayList<>();
    private final List<TextSpan> words = new ArrayList<>();

    private CarriedSpans(String text) {
        this.text = text;
    }

    /** @param from those whose words went into the text, that with the most right to them first */
    static StatementSpans into(String text, List<Statement> from) {
        CarriedSpans carried = new CarriedSpans(text);
        from.forEach(carried::carry);
        carried.figures.sort(Comparator.comparingInt(FigureSpan::start));
        carried.words.sort(Comparator.comparingInt(TextSpan::start));
        return new StatementSpans(carried.figures, carried.words);
    }

    private void carry(Statement statement) {
        StatementSpans spans = StatementSpans.read(statement.getSpans());
        String before = statement.getContent();
        for (FigureSpan figure : spans.figures()) {
            int at = place(before, figure.start(), figure.end(), true);
            int length = figure.end() - figure.start();
            if (at >= 0) {
                taken.set(at, at + length);
                figures.add(new FigureSpan(
                        at, at + length, figure.operation(), figure.value(), figure.classifier(), figure.operands()));
            }
        }
        for (TextSpan span : spans.words()) {
            int at = place(before, span.start(), span.end(), false);
            if (at >= 0) {
                words.add(new TextSpan(at, at + span.end() - span.start(), span.source()));
            }
        }
    }

    /** Where the words stand now, or -1; a number must have kept something beside it. */
    private int place(String before, int start, int end, boolean figure) {
        String own = before.substring(start, end);
        int best = -1;
        int most = figure ? 0 : -1;
        for (int at = own.isEmpty() ? -1 : text.indexOf(own); at >= 0; at = text.indexOf(own, at + 1)) {
            boolean free = !figure || !taken.get(at) && !isCutNumber(at, at + own.length());
            int around = around(before, start, end, at);
            if (free && around > most) {
                most = around;
                best = at;
            }
        }
        return best;
    }

    private int around(String before, int start, int end, int at) {
        int left = 0;
        while (left < AROUND
                && left < start
                && left < at
                && before.charAt(start - 1 - left) == text.charAt(at - 1 - left)) {
            left++;
        }
        int behind = at + end - start;
        int right = 0;
        while (right < AROUND
                && end + right < before.length()
                && behind + right < text.length()
                && before.charAt(end + right) == text.charAt(behind + right)) {
            right++;
        }
        return left + right;
    }

    /** Whether digits stand beside it, so that it is another number. */
    private boolean isCutNumber(int start, int end) {
        return start > 0 && isOfNumber(text.charAt(start - 1)) && isOfNumber(text.charAt(start))
                || end < text.length() && isOfNumber(text.charAt(end)) && isOfNumber(text.charAt(end - 1));
    }

    private static boolean isOfNumber(char c) {
        return Character.isDigit(c) || c == '.';
    }
}
