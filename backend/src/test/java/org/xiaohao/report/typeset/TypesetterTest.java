package org.xiaohao.report.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xiaohao.report.typeset.SetBlock.Style;
import org.xiaohao.report.typeset.SetPage.Line;

/** Pages of 22 lines of 28 characters, set by the rules of Chinese print. */
@Tag("slow")
class TypesetterTest {

    private static final String BODY = "压减审批材料四十六件群众少跑腿";

    @Test
    void aPageHas22LinesAndALine28Characters() throws IOException {
        List<SetPage> pages = set(List.of(new SetBlock(Style.BODY, "字".repeat(26 + 28 * 30 + 5))));
        assertThat(pages).hasSize(2);
        List<Line> lines = text(pages.getFirst());
        assertThat(lines).hasSize(22);
        assertThat(lines.getFirst().text()).hasSize(26);
        assertThat(lines.subList(1, 22))
                .allSatisfy(line -> assertThat(line.text()).hasSize(28));
        assertThat(pages.getFirst().lines().getLast().text()).isEqualTo("— 1 —");
        assertThat(pages.getFirst().lines().getLast().left()).isGreaterThan(Typesetter.WIDTH / 2);
        assertThat(pages.get(1).lines().getLast().left()).isLessThan(Typesetter.WIDTH / 2);
    }

    @Test
    void noLineBeginsOrEndsWithAMarkThatMayNotAndNoNumberIsDivided() throws IOException {
        Random random = new Random(20260105);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 300) {
                text.append(BODY, 0, 1 + random.nextInt(BODY.length()));
                text.append(List.of("，", "。", "（示范）", "《办法》", "12,345.67", "83.5%", "“清单”", "——", "ABC")
                        .get(random.nextInt(9)));
            }
            List<SetPage> pages = set(List.of(new SetBlock(Style.BODY, text.toString())));
            List<String> lines = pages.stream()
                    .flatMap(page -> text(page).stream())
                    .map(Line::text)
                    .toList();
            assertThat(String.join("", lines)).isEqualTo(text.toString());
            for (int at = 0; at < lines.size(); at++) {
                assertThat(lines.get(at)).doesNotMatch("^[，。）》”%.].*|.*[（《“]$");
                if (at > 0) {
                    assertThat(lines.get(at - 1).matches(".*[0-9.,]$")
                                    && lines.get(at).matches("^[0-9.,].*"))
                            .as("a number divided between " + lines.get(at - 1) + " and " + lines.get(at))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aHeadingDoesNotStandAtTheFootOfAPage() throws IOException {
        List<SetBlock> blocks = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            blocks.add(new SetBlock(Style.BODY, BODY));
        }
        blocks.add(new SetBlock(Style.HEADING_1, "二、存在的不足"));
        blocks.add(new SetBlock(Style.BODY, BODY));
        List<SetPage> pages = set(blocks);
        assertThat(text(pages.get(1)).getFirst().text()).isEqualTo("二、存在的不足");
    }

    private static List<SetPage> set(List<SetBlock> blocks) throws IOException {
        try (Faces faces = new Faces()) {
            return Typesetter.set(blocks, faces);
        }
    }

    private static List<Line> text(SetPage page) {
        return page.lines().subList(0, page.lines().size() - 1);
    }
}
