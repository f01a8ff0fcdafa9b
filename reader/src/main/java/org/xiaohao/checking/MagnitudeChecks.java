package org.xiaohao.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;

/** Units of measure that cannot be. */
final class MagnitudeChecks {

    private static final Pattern SHARE = Pattern.compile("(?:率|占)$");
    private static final Pattern LARGE = Pattern.compile("[万亿]");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern FINE = Pattern.compile("罚|处罚金额|没收");
    private static final BigDecimal SMALLEST_FINE = BigDecimal.valueOf(20);

    private final Report report;
    private final FigureContext figures;

    private MagnitudeChecks(Report report) {
        this.report = report;
        this.figures = new FigureContext(report);
    }

    static void run(Report report) {
        MagnitudeChecks checks = new MagnitudeChecks(report);
        for (int i = 0; i < checks.figures.size(); i++) {
            checks.magnitude(i);
        }
    }

    private void magnitude(int index) {
        FoundFigure figure = figures.get(index);
        switch (figure.classifier()) {
            case "公里", "千米" -> tooLarge(figure, 10_000);
            case "平方公里" -> tooLarge(figure, 50_000);
            case "元" -> fine(index);
            case "%" -> {
                if (figure.figureClass() == FigureClass.RATE
                        && figure.amount().compareTo(HUNDRED) > 0
                        && SHARE.matcher(figures.left(index)).find()) {
                    report.add(
                            FindingKind.MAGNITUDE,
                            figure.start(),
                            figure.end(),
                            FigureContext.plain(figure.amount()) + "%");
                }
            }
            default -> {}
        }
    }

    private void tooLarge(FoundFigure figure, long limit) {
        if (figure.amount().compareTo(BigDecimal.valueOf(limit)) >= 0) {
            report.add(FindingKind.MAGNITUDE, figure.start(), figure.end(), report.text(figure.start(), figure.end()));
        }
    }

    /** A fine of a few yuan a case: 万元 is meant. */
    private void fine(int index) {
        FoundFigure money = figures.get(index);
        if (LARGE.matcher(report.text(money.start(), money.end())).find()
                || !FINE.matcher(figures.left(index)).find()) {
            return;
        }
        for (int i = index - 1; i >= Math.max(0, index - 3) && figures.sameSentence(i, index); i--) {
            FoundFigure cases = figures.get(i);
            if (List.of("件", "宗", "起", "例").contains(cases.classifier())
                    && cases.amount().signum() > 0
                    && money.amount()
                                    .divide(cases.amount(), MathContext.DECIMAL64)
                                    .compareTo(SMALLEST_FINE)
                            < 0) {
                report.add(FindingKind.MAGNITUDE, cases.start(), money.end(), report.text(money.start(), money.end()));
                return;
            }
        }
    }
}
