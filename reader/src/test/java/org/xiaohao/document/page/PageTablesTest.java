package org.xiaohao.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.DocumentText;

/** Tables that go on over a page break; cells with the same letter before a colon are one merged cell. */
class PageTablesTest {

    @Test
    void aRepeatedHeaderIsWrittenOnceAndACutRowIsJoined() {
        assertThat(text(rows("序号|任务|责任单位", "1|甲|区司法局", "2|推进乙|区财政局、"), rows("序号|任务|责任单位", "|工作|区教育局", "3|丙|区政府办")))
                .isEqualTo("""
                        | 序号 | 任务 | 责任单位 |
                        | 1 | 甲 | 区司法局 |
                        | 2 | 推进乙工作 | 区财政局、区教育局 |
                        | 3 | 丙 | 区政府办 |
                        """);
    }

    @Test
    void aMergedCellHoldsOnTheNextPageToo() {
        assertThat(text(
                        rows("类别|序号|任务|责任单位", "a:一类|1|甲|b:区司法局", "a:一类|2|乙|b:区司法局"),
                        rows("a:|3|丙|b:", "a:|4|丁|b:", "二类|5|戊|区财政局")))
                .isEqualTo("""
                        | 类别 | 序号 | 任务 | 责任单位 |
                        | 一类 | 1 | 甲 | 区司法局 |
                        | 一类 | 2 | 乙 | 区司法局 |
                        | 一类 | 3 | 丙 | 区司法局 |
                        | 一类 | 4 | 丁 | 区司法局 |
                        | 二类 | 5 | 戊 | 区财政局 |
                        """);
    }

    @Test
    void aTableWithOtherColumnsIsAnotherTable() {
        assertThat(text(rows("序号|任务|责任单位", "1|甲|区司法局"), rows("任务|责任单位", "|区财政局")))
                .isEqualTo("| 序号 | 任务 | 责任单位 |\n| 1 | 甲 | 区司法局 |\n| 任务 | 责任单位 |\n|  | 区财政局 |\n");
    }

    private static PageRows rows(String... lines) {
        List<List<String>> cells = new ArrayList<>();
        List<List<Integer>> areas = new ArrayList<>();
        for (String line : lines) {
            List<String> words = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (String cell : line.split("\\|", -1)) {
                boolean merged = cell.length() > 1 && cell.charAt(1) == ':';
                words.add(merged ? cell.substring(2) : cell);
                numbers.add(merged ? cell.charAt(0) : -100 * cells.size() - words.size());
            }
            cells.add(words);
            areas.add(numbers);
        }
        return new PageRows(0, cells, areas);
    }

    private static String text(PageRows... parts) {
        DocumentText text = new DocumentText();
        PageTables tables = new PageTables(text);
        for (PageRows part : parts) {
            tables.add(part);
        }
        tables.flush();
        return text.source("text/plain", List.of()).text();
    }
}
