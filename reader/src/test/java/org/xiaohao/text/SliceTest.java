package org.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final Slice MIDDLE = new Slice("其：区司法局牵头。", 2, 6);

    @Test
    void knowsWhichCharactersAndWordsStandInIt() {
        assertThat(MIDDLE.holdsAny("局村")).isTrue();
        assertThat(MIDDLE.holdsAny(List.of("财政", "司法局"))).isTrue();
        assertThat(MIDDLE.holdsAny("")).isFalse();
    }

    @Test
    void knowsNothingOfWhatStandsBesideIt() {
        assertThat(MIDDLE.holdsAny("其：牵头。")).isFalse();
        assertThat(MIDDLE.holdsAny(List.of("牵头", "法局牵", "：区"))).isFalse();
    }
}
