package org.xiaohao.ui.workbench;

import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.PeriodRow;

/** How far a report of the period is, for its row and for the tabs. */
enum PeriodRowState {
    EMPTY,
    TO_FINISH,
    READY,
    RETURNED,
    SUBMITTED,
    APPROVED;

    /**
     * The state of a row.
     *
     * @param open how many figures stand in an entry's text that nobody has confirmed
     */
    static PeriodRowState of(PeriodRow row, ToIntFunction<EntryDetails> open) {
        EntryDetails entry = row.entry();
        if (entry == null) {
            return EMPTY;
        }
        return switch (entry.state()) {
            case DRAFT -> draft(entry, open);
            case SUBMITTED, RETURNED_TO_HEAD, RETURNED_TO_LEAD -> SUBMITTED;
            case APPROVED -> APPROVED;
            case RETURNED -> RETURNED;
        };
    }

    private static PeriodRowState draft(EntryDetails entry, ToIntFunction<EntryDetails> open) {
        if (entry.state() != EntryState.DRAFT || entry.text().content().isBlank()) {
            return EMPTY;
        }
        return open.applyAsInt(entry) > 0 ? TO_FINISH : READY;
    }

    /** How the address names it. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable PeriodRowState named(@Nullable String parameter) {
        for (PeriodRowState state : values()) {
            if (state.parameter().equals(parameter)) {
                return state;
            }
        }
        return null;
    }
}
