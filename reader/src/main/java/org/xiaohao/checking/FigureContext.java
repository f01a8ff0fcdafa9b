package org.xiaohao.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.figures.FoundFigure;

/** The figures of a report with what stands around each. */
final class FigureContext {

    /** How far back the counts of a rate are looked for. */
    static final int WINDOW = 7;

    private static final int REACH = 40;
    private static final Pattern LARGE = Pattern.compile("\\d(?:\\.(?<places>\\d+))?\\s*(?<power>[万亿])");

    private final Report report;
    private final List<FoundFigure> figures;

    FigureContext(Report report) {
        this.report = report;
        this.figures = report.figures();
    }

    int size() {
        return figures.size();
    }

    FoundFigure get(int index) {
        return figures.get(index);
    }

    boolean sameSentence(int first, int second) {
        String between = report.text(
                figures.get(Math.min(first, second)).end(),
                figures.get(Math.max(first, second)).start());
        return between.indexOf('。') < 0 && between.indexOf('\n') < 0;
    }

    boolean comparable(int first, int second) {
        return figures.get(first).classifier().equals(figures.get(second).classifier());
    }

    /** The words before a figure, back to the last mark or figure. */
    String left(int index) {
        int start = figures.get(index).start();
        int from = Math.max(index == 0 ? 0 : figures.get(index - 1).end(), start - REACH);
        String words = report.text(from, start);
        int mark = words.length() - 1;
        while (mark >= 0 && "，,；;。、".indexOf(words.charAt(mark)) < 0) {
            mark--;
        }
        return words.substring(mark + 1);
    }

    /** Half of the last printed place of a figure in 万 or 亿, for others nothing. */
    BigDecimal rounding(int index) {
        FoundFigure figure = figures.get(index);
        Matcher m = LARGE.matcher(report.text(figure.start(), figure.end()));
        if (!m.find()) {
            return BigDecimal.ZERO;
        }
        int places = m.group("places") == null ? 0 : m.group("places").length();
        return BigDecimal.valueOf(5).movePointRight((m.group("power").equals("亿") ? 8 : 4) - places - 1);
    }

    /** Whether a value differs by more than rounding, or cutting, to the printed places. */
    static boolean off(BigDecimal right, BigDecimal printed) {
        return off(right, printed, BigDecimal.ZERO);
    }

    /** @param tolerance what the value itself may be wrong by */
    static boolean off(BigDecimal right, BigDecimal printed, BigDecimal tolerance) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(
                Math.max(0, printed.stripTrailingZeros().scale()));
        return right.subtract(printed).abs().compareTo(step.add(tolerance)) >= 0;
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
