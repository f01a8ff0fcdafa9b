package org.xiaohao.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.PeriodReference;

/**
 * What the form of a period's entry needs, and what may be typed over.
 *
 * @param duty the part it is for
 * @param period the period, with the day by which this part's report is due
 * @param current the newest revision for the period, or null where nothing was typed yet
 * @param previous the entry in force of the latest earlier period that has one, to build on, or null
 * @param periods the periods that have begun for which the part reports or has reported
 * @param open whether the part reports for the period at all: it is under way and owes the report or has given it
 */
public record EntryForm(
        DutyReference duty,
        PeriodReference period,
        @Nullable EntryDetails current,
        @Nullable EntryDetails previous,
        List<PeriodReference> periods,
        boolean open,
        boolean leftBehind) {

    public EntryForm {
        periods = List.copyOf(periods);
    }

    /** Whether a person may type at once: into nothing, a draft, or what was returned. */
    public boolean mayType() {
        return open && (current == null || current.state() == EntryState.DRAFT || isReturned());
    }

    /** Whether it lies with the clerk to write anew what was sent back. */
    public boolean isReturned() {
        return current != null && (current.state() == EntryState.RETURNED || leftBehind);
    }

    /**
     * What a new revision may follow unseen, or null: somebody's draft is not written over by one who has not read it.
     */
    public @Nullable EntryDetails decided() {
        return current != null && (current.state().isDecided() || leftBehind) ? current : null;
    }

    /** Whether a person may begin a correction of what was approved. */
    public boolean mayCorrect() {
        return open && current != null && current.state() == EntryState.APPROVED;
    }
}
