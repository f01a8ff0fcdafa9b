package org.xiaohao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void wordsArePartedByBlanksOfBothWidths() {
        assertThat(SearchWords.of("  合法性审核　12件 审核 审核 ").words()).containsExactly("合法性审核", "12件", "审核");
        assertThat(SearchWords.of(" 　 ").none()).isTrue();
    }

    @Test
    void nothingTypedActsAsAnOperatorOfTheIndex() {
        assertThat(SearchWords.of("+法治\" -政府* (示范) 第3项，建设").phrases())
                .isEqualTo("+\"法治\" +\"政府\" +\"示范\" +\"第3项\" +\"建设\"");
        assertThat(SearchWords.of("法 ！ 2").phrases()).isEmpty();
    }

    @Test
    void aLongWordAndManyWordsAreCut() {
        SearchWords words = SearchWords.of("长".repeat(200) + " 一 二 三 四 五 六");
        assertThat(words.words()).hasSize(SearchWords.MAX_WORDS);
        assertThat(words.words().getFirst()).hasSize(SearchWords.MAX_LENGTH);
        assertThat(SearchWords.of("𠮷".repeat(60)).words().getFirst()).isEqualTo("𠮷".repeat(50));
    }

    @Test
    void theWordsStandWithWhatIsAroundThem() {
        String text = "全年工作\n" + "前".repeat(30) + "合法性审核" + "后".repeat(80);
        assertThat(SearchWords.of("合法性").excerpt(List.of("", text), 10))
                .isEqualTo("…" + "前".repeat(10) + "合法性审核" + "后".repeat(25) + "…");
        assertThat(SearchWords.of("REPORT").excerpt(List.of("Annual report\n2026"), 20))
                .isEqualTo("Annual report 2026");
        assertThat(SearchWords.of("无").excerpt(List.of("有"), 20)).isEmpty();
    }

    @Test
    void aCharacterOfTwoHalvesIsNeverCut() {
        String text = "𠮷".repeat(30) + "法" + "𠮷".repeat(30);
        assertThat(SearchWords.of("法").excerpt(List.of(text), 5))
                .doesNotContain("\uFFFD")
                .matches(found ->
                        found.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }
}
