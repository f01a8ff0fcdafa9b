package org.xiaohao.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.container.Unpacking;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

class PdfBudgetTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final PdfBudget budget = new PdfBudget(now::get);

    @Test
    void aStreamMayUnfoldAHundredfoldButFourMegabytesAreFree() {
        Unpacking small = budget.ofStream(10);
        small.count(4 * 1024 * 1024);
        Unpacking large = budget.ofStream(100_000);
        large.count(10_000_000);

        refuses(Reason.ZIP_BOMB, () -> small.count(1));
        refuses(Reason.ZIP_BOMB, () -> large.count(1));
    }

    @Test
    void noStreamIsLargerThanTheLimitHoweverLittleItUnfolds() {
        Unpacking stream = budget.ofStream(PdfBudget.MAX_STREAM);
        stream.count(PdfBudget.MAX_STREAM);

        refuses(Reason.ZIP_BOMB, () -> stream.count(1));
    }

    @Test
    void whatAllStreamsHoldTogetherHasALimitHoweverOftenEachIsRead() {
        for (long read = 0; read < PdfBudget.MAX_SUM; read += PdfBudget.MAX_STREAM) {
            budget.count(PdfBudget.MAX_STREAM);
        }

        refuses(Reason.ZIP_BOMB, () -> budget.count(1));
    }

    @Test
    void timeEndsAndTheClockMayOverflow() {
        now.addAndGet(PdfBudget.MAX_TIME.toNanos());
        budget.checkTime();
        now.incrementAndGet();

        refuses(Reason.TOO_SLOW, budget::checkTime);
    }

    @Test
    void theFirstRefusalIsTheOneThatIsTold() {
        budget.requireKept();
        budget.refuse(Reason.TOO_SLOW);

        assertThat(budget.refuse(Reason.ZIP_BOMB).reason()).isEqualTo(Reason.TOO_SLOW);
        refuses(Reason.TOO_SLOW, budget::requireKept);
    }

    private static void refuses(Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
