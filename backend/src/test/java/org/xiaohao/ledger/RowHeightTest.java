package org.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowHeightTest {

    private static final double WIDTH = 22;

    private final RowHeight height = new RowHeight();

    @Test
    void aShortTextTakesALine() {
        height.fit("开展检查", WIDTH);
        assertThat(height.points()).isEqualTo(15);
    }

    @Test
    void aLongTextIsSeenWhole() {
        // Ten Chinese characters or twenty-one letters fill a line.
        height.fit("检".repeat(11), WIDTH);
        assertThat(height.points()).isEqualTo(30);
        height.fit("a".repeat(43), WIDTH);
        assertThat(height.points()).isEqualTo(45);
    }

    @Test
    void theHighestCellDecidesAndParagraphsBeginALine() {
        height.fit("一\n二\n\n四", WIDTH);
        height.fit("检查", WIDTH);
        assertThat(height.points()).isEqualTo(60);
    }

    @Test
    void noRowIsHigherThanExcelAllows() {
        height.fit("检".repeat(30_000), WIDTH);
        assertThat(height.points()).isEqualTo(409);
    }
}
