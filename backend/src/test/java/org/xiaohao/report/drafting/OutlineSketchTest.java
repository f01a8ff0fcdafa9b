package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.PartKind;

/** What editing an outline does to its headings and their numbers. */
class OutlineSketchTest {

    static final List<String> NAMES = OutlineFiles.NAMES;

    private final OutlineSketch sketch = new OutlineSketch(List.of(
            line(1, PartKind.RESULTS, HeadingStyle.CHINESE, "成效"),
            line(2, PartKind.RESULTS, HeadingStyle.CHINESE_IN_BRACKETS, "执法"),
            line(2, PartKind.RESULTS, HeadingStyle.CHINESE_IN_BRACKETS, "普法"),
            line(1, PartKind.PROBLEMS, HeadingStyle.CHINESE, "不足"),
            line(1, PartKind.NEXT_PLAN, HeadingStyle.CHINESE, "安排")));

    private static OutlineLine line(int level, PartKind kind, HeadingStyle style, String title) {
        return OutlineLine.heading(level, kind, style, title);
    }

    private List<String> printed() {
        return printed(sketch);
    }

    private static List<String> printed(OutlineSketch of) {
        return IntStream.range(0, of.lines().size())
                .mapToObj(at -> "  ".repeat(of.lines().get(at).level() - 1)
                        + of.number(at)
                        + of.lines().get(at).title())
                .toList();
    }

    @Test
    void aHeadingMovesWithAllThatBelongsToIt() {
        assertThat(sketch.moveDown(0)).isEqualTo(1);
        assertThat(printed()).containsExactly("一、不足", "二、成效", "  （一）执法", "  （二）普法", "三、安排");
        assertThat(sketch.moveUp(1)).isZero();
        assertThat(printed()).startsWith("一、成效", "  （一）执法");
    }

    @Test
    void theFirstAndTheLastStayWhereTheyAre() {
        List<String> before = printed();
        assertThat(sketch.moveUp(0)).isZero();
        assertThat(sketch.moveUp(1)).isEqualTo(1);
        assertThat(sketch.moveDown(2)).isEqualTo(2);
        assertThat(sketch.moveDown(4)).isEqualTo(4);
        assertThat(printed()).isEqualTo(before);
    }

    @Test
    void aHeadingThatComesToAnotherLevelIsNumberedAsTheOthersThere() {
        sketch.moveIn(3);
        assertThat(printed()).containsExactly("一、成效", "  （一）执法", "  （二）普法", "  （三）不足", "二、安排");
        sketch.moveOut(1);
        assertThat(printed()).containsExactly("一、成效", "二、执法", "  （一）普法", "  （二）不足", "三、安排");
    }

    @Test
    void aNewHeadingStandsBehindAllThatBelongsToTheChosenOne() {
        assertThat(sketch.addBehind(0, "新标题")).isEqualTo(3);
        assertThat(printed()).containsSubsequence("  （二）普法", "二、新标题", "三、不足");
        assertThat(sketch.lines().get(3).kinds()).containsExactly(PartKind.RESULTS);
    }

    @Test
    void aHeadingGoesWithAllThatBelongsToIt() {
        sketch.remove(0);
        assertThat(printed()).containsExactly("一、不足", "二、安排");
    }

    @Test
    void theIntroductionStaysFirst() {
        OutlineSketch five = new OutlineSketch(OutlineLine.of(OutlineFiles.read("five-parts")));
        List<OutlineLine> before = List.copyOf(five.lines());
        five.remove(0);
        five.moveDown(0);
        five.moveUp(1);
        five.moveIn(1);
        assertThat(five.lines()).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void anOutlineThatIsNotEditedStaysTheSame(String name) {
        Outline outline = OutlineFiles.read(name);
        Outline again = OutlineLine.outline(outline.title(), OutlineLine.of(outline));
        assertThat(OutlineLine.of(again)).isEqualTo(OutlineLine.of(outline));
        assertThat(again.title()).isEqualTo(outline.title());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void noMoveLosesAHeadingOrBreaksTheLevels(String name) {
        Random random = new Random(7);
        OutlineSketch edited = new OutlineSketch(OutlineLine.of(OutlineFiles.read(name)));
        List<String> titles = titles(edited);
        for (int step = 0; step < 2_000; step++) {
            int at = random.nextInt(edited.lines().size());
            switch (random.nextInt(4)) {
                case 0 -> edited.moveUp(at);
                case 1 -> edited.moveDown(at);
                case 2 -> edited.moveIn(at);
                default -> edited.moveOut(at);
            }
            int before = 0;
            for (OutlineLine line : edited.lines()) {
                assertThat(line.level()).isBetween(1, Math.min(before + 1, OutlineSketch.MOST_LEVELS));
                before = line.level();
            }
        }
        assertThat(titles(edited)).containsExactlyInAnyOrderElementsOf(titles);
    }

    private static List<String> titles(OutlineSketch of) {
        List<String> titles = new ArrayList<>();
        of.lines().forEach(line -> titles.add(String.valueOf(line.title())));
        return titles;
    }
}
