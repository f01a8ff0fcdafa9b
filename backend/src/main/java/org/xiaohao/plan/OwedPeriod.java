package org.xiaohao.plan;

/**
 * A period for which a part reports or has reported.
 *
 * @param period with the day by which this part's report is due
 * @param reported whether an approved entry is in force
 * @param waived whether nothing is expected for it any more
 */
public record OwedPeriod(PeriodReference period, boolean reported, boolean waived) {

    /** Whether the report is still expected. */
    public boolean owed() {
        return !reported && !waived;
    }

    /** Whether an entry may be written for it: the report itself, or a correction. */
    public boolean open() {
        return reported || !waived;
    }
}
