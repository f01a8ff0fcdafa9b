package org.xiaohao.ui.workbench;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.progress.WorkReason;

/** The counts above the list, each of them a filter. */
enum WorkTab {
    ALL,
    RETURNED,
    OVERDUE,
    TO_APPROVE,
    TO_CONFIRM,
    DUE_SOON,
    /** Every report of the present period that is still in time, whether or not it is due soon. */
    TO_REPORT,
    TO_RECEIVE;

    boolean holds(WorkItem item) {
        return switch (this) {
            case ALL -> true;
            case TO_CONFIRM -> item.reason() == WorkReason.TO_CONFIRM || item.reason() == WorkReason.TO_CHECK;
            case TO_REPORT -> item.reason() == WorkReason.TO_REPORT || item.reason() == WorkReason.DUE_SOON;
            default -> item.reason().name().equals(name());
        };
    }

    /** As it stands in an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an address asks for; all of it where that says nothing known. */
    static WorkTab of(@Nullable String parameter) {
        return Arrays.stream(values())
                .filter(tab -> tab.parameter().equals(parameter))
                .findFirst()
                .orElse(ALL);
    }
}
