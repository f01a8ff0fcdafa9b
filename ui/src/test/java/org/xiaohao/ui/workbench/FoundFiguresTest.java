package org.xiaohao.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.progress.Figure;

class FoundFiguresTest {

    private static final Figure SIX = figure("培训", "6", "场").at(4, 6);
    private static final Figure LATER = SIX.at(9, 11);

    private final FoundFigures found = new FoundFigures();

    @Test
    void whatIsFoundIsOfferedUntilItIsConfirmed() {
        assertThat(found.take(List.of(SIX), List.of())).isEmpty();
        assertThat(found.open(List.of())).containsExactly(SIX);
        found.confirmed(SIX);
        assertThat(found.open(List.of(SIX))).isEmpty();
    }

    @Test
    void aConfirmedFigureMovesWithItsWords() {
        found.take(List.of(SIX), List.of());
        found.confirmed(SIX);
        assertThat(found.take(List.of(LATER), List.of(SIX))).containsExactly(LATER);
        assertThat(found.open(List.of(LATER))).isEmpty();
    }

    @Test
    void aConfirmedFigureGoesWithItsWordsAndTheNewNumberIsOffered() {
        found.take(List.of(SIX), List.of());
        found.confirmed(SIX);
        Figure seven = figure("培训", "7", "场").at(4, 6);
        List<Figure> left = found.take(List.of(seven), List.of(SIX));
        assertThat(left).isEmpty();
        assertThat(found.open(left)).containsExactly(seven);
    }

    @Test
    void aRewordedFigureIsStillTheOneOfTheText() {
        found.take(List.of(SIX), List.of());
        Figure reworded = figure("法治培训", "6", "场");
        assertThat(found.open(List.of(reworded))).isEmpty();
    }

    @Test
    void whatWasTypedByHandStaysWhateverTheTextSays() {
        Figure typed = figure("走访", "3", "次");
        assertThat(found.take(List.of(SIX), List.of(typed))).containsExactly(typed);
        assertThat(found.take(List.of(), List.of(typed))).containsExactly(typed);
    }

    @Test
    void whatCameWithAPlaceAndWasNeverFoundStays() {
        Figure theirs = figure("走访", "3", "次").at(0, 2);
        assertThat(found.take(List.of(SIX), List.of(theirs))).containsExactly(theirs);
        assertThat(found.take(List.of(), List.of(theirs))).containsExactly(theirs);
    }

    @Test
    void aStruckFigureIsNotOfferedAgain() {
        found.take(List.of(SIX), List.of());
        found.strike(SIX);
        found.take(List.of(LATER), List.of());
        assertThat(found.open(List.of())).isEmpty();
    }

    @Test
    void theSameNumberToldTwiceIsOfferedTwice() {
        found.take(List.of(SIX, LATER), List.of());
        assertThat(found.open(List.of())).containsExactly(SIX, LATER);
        assertThat(found.open(List.of(LATER))).containsExactly(SIX);
    }

    private static Figure figure(String name, String amount, String classifier) {
        return new Figure(name, new BigDecimal(amount), classifier, Qualifier.EXACT);
    }
}
