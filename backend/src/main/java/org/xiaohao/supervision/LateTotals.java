package org.xiaohao.supervision;

/**
 * How much of a plan is late.
 *
 * @param tasks tasks past their due date
 * @param reports period reports past their day
 * @param units units that something late waits for; what waits for the office is not counted
 */
public record LateTotals(int tasks, int reports, int units) {

    /** Everything late. */
    public int items() {
        return tasks + reports;
    }
}
