package org.xiaohao.ledger;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.progress.Figure;
import org.xiaohao.shared.PlainNumber;

/** Figures in words, as a unit reads and writes them in its form: one a line, such as 培训12场. */
final class FigureWords {

    private FigureWords() {}

    static String of(List<Figure> figures) {
        return figures.stream()
                .map(figure ->
                        of(figure.name(), figure.qualifier(), figure.amount(), figure.max(), figure.classifier()))
                .collect(Collectors.joining("\n"));
    }

    static String of(String name, Qualifier qualifier, BigDecimal amount, @Nullable BigDecimal max, String classifier) {
        String before =
                switch (qualifier) {
                    case EXACT -> "";
                    case AT_LEAST -> "超";
                    case AT_MOST -> "至多";
                    case ABOUT -> "约";
                };
        String upTo = max == null ? "" : "至" + PlainNumber.words(max);
        return name + before + PlainNumber.words(amount) + upTo + classifier;
    }

    /** The pieces of what was written, each to be one figure. */
    static List<String> pieces(String words) {
        return words.lines()
                .flatMap(line -> Arrays.stream(line.split("[；;]")))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}
