package org.xiaohao.ui.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.progress.Figure;

/**
 * The figures that stand in a text beside those that are reported already: which are still to be confirmed, and where
 * the confirmed ones stand now. A text is typed over and over; nobody confirms the same figure twice, and a figure that
 * was taken from the text goes with the words it came from.
 */
final class FoundFigures {

    private List<Figure> found = List.of();
    private final Set<Amount> struck = new HashSet<>();
    private Set<Figure> fromText = Set.of();

    /**
     * Takes what was found in the text as it is now.
     *
     * @param reported the figures that are reported already
     * @return those that are reported from now on: placed anew, and without the ones whose words are gone
     */
    List<Figure> take(List<Figure> nowFound, List<Figure> reported) {
        List<Figure> free = new ArrayList<>(nowFound);
        List<Figure> kept = new ArrayList<>();
        Set<Figure> placed = new HashSet<>();
        for (Figure figure : reported) {
            Figure twin = takeTwin(free, figure);
            if (figure.start() == null) {
                kept.add(figure);
            } else if (twin != null) {
                Figure here = figure.at(twin.start(), twin.end());
                kept.add(here);
                placed.add(here);
            } else if (!fromText.contains(figure)) {
                // It came placed by somebody else, who may know better.
                kept.add(figure);
            }
        }
        found = List.copyOf(nowFound);
        fromText = placed;
        return kept;
    }

    /** Those that nobody has confirmed or struck, in the order of the text. */
    List<Figure> open(List<Figure> reported) {
        List<Figure> free = new ArrayList<>(found);
        reported.forEach(figure -> takeTwin(free, figure));
        return free.stream()
                .filter(figure -> !struck.contains(Amount.of(figure)))
                .toList();
    }

    /** How many of those in a stored text are not among its figures. */
    static int unconfirmed(List<Figure> found, List<Figure> reported) {
        List<Figure> free = new ArrayList<>(found);
        reported.forEach(figure -> takeTwin(free, figure));
        return free.size();
    }

    /** It is no figure to report, now and while the text goes on saying it. */
    void strike(Figure figure) {
        struck.add(Amount.of(figure));
    }

    /** From now on it stands and falls with its words. */
    void confirmed(Figure figure) {
        Set<Figure> more = new HashSet<>(fromText);
        more.add(figure);
        fromText = more;
    }

    /** Takes the figure of the same amount away, the one of the same place first; null where there is none. */
    private static @Nullable Figure takeTwin(List<Figure> free, Figure figure) {
        Amount amount = Amount.of(figure);
        Figure twin = free.stream()
                .filter(candidate -> Amount.of(candidate).equals(amount))
                .min((one, other) -> Boolean.compare(!isAt(figure, one), !isAt(figure, other)))
                .orElse(null);
        free.remove(twin);
        return twin;
    }

    private static boolean isAt(Figure figure, Figure other) {
        return Objects.equals(figure.start(), other.start());
    }

    /** What makes two figures the same number; what it counts is often reworded. */
    private record Amount(BigDecimal amount, @Nullable BigDecimal max, String classifier, Qualifier qualifier) {

        static Amount of(Figure figure) {
            BigDecimal max = figure.max();
            return new Amount(
                    figure.amount().stripTrailingZeros(),
                    max == null ? null : max.stripTrailingZeros(),
                    figure.classifier(),
                    figure.qualifier());
        }
    }
}
