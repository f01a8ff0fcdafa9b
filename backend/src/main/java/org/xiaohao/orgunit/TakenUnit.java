package org.xiaohao.orgunit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.RowOutcome;

/**
 * What became of a row.
 *
 * @param before the unit as it was; null for a new one and for a row that was refused
 * @param unit the unit as it is now; null for a row that was refused
 * @param joined the groups that it joined by this row
 * @param refusal why the row was refused; null for any other
 */
public record TakenUnit(
        RowOutcome outcome,
        @Nullable OrgUnitDetails before,
        @Nullable OrgUnitDetails unit,
        List<String> joined,
        @Nullable InvalidInputException refusal) {

    /** A row that was refused. */
    public static TakenUnit refused(InvalidInputException refusal) {
        return new TakenUnit(RowOutcome.INVALID, null, null, List.of(), refusal);
    }
}
