package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongestRunTest {

    private static List<Integer> run(Integer... places) {
        return LongestRun.of(List.of(places), place -> place);
    }

    @Test
    void whatKeptItsOrderIsTheRun() {
        assertThat(run()).isEmpty();
        assertThat(run(0, 1, 2)).containsExactly(0, 1, 2);
        assertThat(run(3, 0, 1, 2)).containsExactly(0, 1, 2);
        assertThat(run(1, 2, 3, 0)).containsExactly(1, 2, 3);
        assertThat(run(0, 3, 1, 2, 4)).containsExactly(0, 1, 2, 4);
        assertThat(run(2, 1, 0)).hasSize(1);
    }
}
