package org.xiaohao.progress;

/**
 * Which entries others than their unit read, as conditions of SQL over {@code progress_entry e}: the same as {@link
 * EntryAccess#isOut}. They ask for {@code :whole}, whether the person sees the whole jurisdiction, and {@code :own}, the
 * unit of the person or 0. Who may see the task is asked beside them.
 */
public final class EntriesOut {

    /** It lies with the lead, and the person is of it, or sees the whole jurisdiction. */
    public static final String WITH_LEAD = "(e.state = 'RETURNED_TO_LEAD' and (:whole = true or exists ("
            + "select 1 from assignment la where la.task_id = e.task_id and la.primary_lead = true"
            + " and la.org_unit_id = :own)))";

    /** It was approved, or lies with the lead. */
    public static final String OUT = "(e.state = 'APPROVED' or " + WITH_LEAD + ")";

    private EntriesOut() {}
}
