package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.shared.IllegalTransitionException;

class ReadingStateTest {

    private static final List<UnaryOperator<ReadingState>> ENDS =
            List.of(ReadingState::done, ReadingState::fail, ReadingState::cancel);

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "READING"})
    void whatHasNotEndedEndsInAnyWay(ReadingState state) {
        assertThat(state.hasEnded()).isFalse();
        assertThat(ENDS)
                .extracting(end -> end.apply(state))
                .containsExactly(ReadingState.DONE, ReadingState.FAILED, ReadingState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "FAILED", "CANCELLED"})
    void theFirstEndCounts(ReadingState state) {
        assertThat(state.hasEnded()).isTrue();
        assertThat(ENDS)
                .allSatisfy(end ->
                        assertThatThrownBy(() -> end.apply(state)).isInstanceOf(IllegalTransitionException.class));
    }
}
