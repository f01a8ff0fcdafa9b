package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTextTest {

    private static EntryText text(String content, String problem, String nextStep) {
        return new EntryText(content, problem, nextStep, false, List.of());
    }

    @Test
    void ofTwoTextsNothingThatWasTypedIsLost() {
        EntryText both = text("甲", "缺人", "").mergedWith(text("乙", "", "招人"));

        assertThat(both.content()).isEqualTo("甲\n乙");
        assertThat(both.problem()).isEqualTo("缺人");
        assertThat(both.nextStep()).isEqualTo("招人");
    }

    @Test
    void whatBothSayStandsOnce() {
        assertThat(text("甲乙", "缺人", "").mergedWith(text("甲", "缺人、缺钱", ""))).isEqualTo(text("甲乙", "缺人、缺钱", ""));
    }

    @Test
    void remarksComeInTheOrderInWhichTheyAreRead() {
        assertThat(new EntryText("甲", "缺人", "编制少", "请增编", "招人", true, false, List.of()).remarks())
                .containsExactly(
                        entry("problem", "缺人"), entry("cause", "编制少"), entry("help", "请增编"), entry("nextStep", "招人"));
    }

    private static java.util.Map.Entry<String, String> entry(String name, String words) {
        return java.util.Map.entry(name, words);
    }
}
