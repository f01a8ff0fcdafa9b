package org.xiaohao.plan;

/**
 * A plan of the acting person's jurisdiction as a value in SQL, of the parameters {@code :plan} and {@code :jurisdiction}.
 * The database looks it up once, and rows that are found by it need not be asked for their jurisdiction: an index led by
 * the plan holds all that a count needs. Of another jurisdiction's plan there is no row.
 */
public final class OwnPlan {

    public static final String ID =
            "(select op.id from plan op where op.id = :plan and op.jurisdiction_id = :jurisdiction)";

    /** The same of a plan under way. */
    public static final String UNDER_WAY = "(select op.id from plan op where op.id = :plan"
            + " and op.jurisdiction_id = :jurisdiction and op.state = 'ISSUED')";

    private OwnPlan() {}
}
