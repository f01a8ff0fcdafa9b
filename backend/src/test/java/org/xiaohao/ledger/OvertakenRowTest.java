package org.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.shared.Allowances;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.MutableClock;

/** Whoever is overtaken in one row hears of it there, and the rows behind it are taken. */
@Tag("slow")
class OvertakenRowTest {

    @Test
    void theRowThatSomebodySavedAtTheSameTimeSaysSoAndTheNextOneIsTaken() {
        ProgressService progress = mock(ProgressService.class);
        doThrow(new ObjectOptimisticLockingFailureException("progress_entry", 1))
                .doReturn(new SavedEntry(2, 0, MutableClock.START.toInstant()))
                .when(progress)
                .save(any());
        LedgerService ledger = new LedgerService(
                mock(TaskService.class),
                progress,
                mock(LedgerRows.class),
                mock(LedgerMatching.class),
                mock(CurrentActor.class),
                mock(DomainEvents.class),
                mock(Allowances.class),
                new ErrorTexts());
        LedgerText text = new LedgerText("情况", "", "");

        List<TakenRow> taken = ledger.take(List.of(new TakeRow(1, 3, null, 0, text), new TakeRow(2, 3, null, 0, text)));

        assertThat(taken).hasSize(2);
        assertThat(taken.getFirst().refusal()).isInstanceOf(StaleDataException.class);
        assertThat(taken.getLast().refusal()).isNull();
    }
}
