package org.xiaohao.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;

/** Figures that people confirmed hold for another text as far as their words stand in it. */
class KeptFiguresTest {

    private static final Figure COURSES = new Figure("培训", new BigDecimal(12), "场", Qualifier.EXACT);

    @Test
    void wordsThatStandElsewhereAreFoundThereInCodePoints() {
        assertThat(kept("培训12场。", "𠮷县共培训12场。", COURSES.at(0, 5))).containsExactly(COURSES.at(3, 8));
    }

    @Test
    void wordsThatAreGoneTakeTheirFigureAlong() {
        KeptFigures figures = KeptFigures.of(text("培训12场。", COURSES.at(0, 5)), "培训13场。");
        assertThat(figures.kept()).isEmpty();
        assertThat(figures.leftOut()).containsExactly(COURSES.at(0, 5));
    }

    @Test
    void aFigureThatStoodNowhereStays() {
        assertThat(kept("", "别的话", COURSES)).containsExactly(COURSES);
    }

    @Test
    void twoOfTheSameWordsKeepTheirPlaces() {
        assertThat(kept("培训12场，又培训12场", "共培训12场，又培训12场", COURSES.at(0, 5), COURSES.at(7, 12)))
                .containsExactly(COURSES.at(1, 6), COURSES.at(8, 13));
        assertThat(KeptFigures.of(text("培训12场，又培训12场", COURSES.at(0, 5), COURSES.at(7, 12)), "培训12场")
                        .leftOut())
                .hasSize(1);
    }

    private static List<Figure> kept(String before, String after, Figure... figures) {
        return KeptFigures.of(text(before, figures), after).kept();
    }

    private static EntryText text(String content, Figure... figures) {
        return new EntryText(content, "", "", false, List.of(figures));
    }
}
