package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered point as the office confirmed it.
 *
 * @param number the number as printed, without its mark; may be empty
 * @param section the heading above it with its number, or null
 * @param title what comes before the first full stop
 * @param body the whole point as printed, without the tail that names units
 * @param dueDate the date that the document prints, or null
 * @param dueDateText the words about time that the document prints; may be empty
 * @param longTerm whether it goes on without a due date
 * @param sourceStart where the point begins in the source text, in UTF-16 units
 * @param sourceEnd where it ends, exclusive
 * @param parties the units and collectives it names
 * @param particulars what else the document says of it
 */
public record TaskToImport(
        String number,
        @Nullable String section,
        String title,
        String body,
        @Nullable LocalDate dueDate,
        String dueDateText,
        boolean longTerm,
        int sourceStart,
        int sourceEnd,
        List<Party> parties,
        TaskParticulars particulars) {

    public TaskToImport {
        parties = List.copyOf(parties);
    }

    /**
     * A unit or collective that the point names.
     *
     * @param role in what role
     * @param printedName as printed
     * @param orgUnitId the unit it was matched to, or null
     * @param orgUnitGroupId the group it was matched to, or null
     * @param sourceStart where the name begins in the source text; equal to the end where a person added it by hand
     * @param sourceEnd where it ends, exclusive
     */
    public record Party(
            AssignmentRole role,
            String printedName,
            @Nullable Long orgUnitId,
            @Nullable Long orgUnitGroupId,
            int sourceStart,
            int sourceEnd) {}
}
