package org.xiaohao.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code progress-previous.yaml} holds. */
record DemoPreviousFile(DemoPlanFile.Head plan, List<Item> tasks) {

    record Item(
            int number,
            String by,
            String closedOn,
            String pool,
            String summary,
            @Nullable String problem,
            @Nullable String nextStep,
            List<DemoPlanFile.Count> figures) {

        Item {
            figures = DemoPlanFile.orEmpty(figures);
        }
    }
}
