package org.xiaohao.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an indicator's value is made of.
 *
 * @param entryId the entry that it stands in
 * @param revision the revision of that entry
 * @param period the place of its period among those of its cycle in the year, from 1
 * @param position its place in the entry, from 1
 * @param figure its name
 * @param amount how many, in its own classifier
 * @param role what it is in a rate; null otherwise
 */
public record FigureOperand(
        long entryId,
        int revision,
        long orgUnitId,
        String unitName,
        int period,
        int position,
        String figure,
        BigDecimal amount,
        String classifier,
        @Nullable OperandRole role) {

    static FigureOperand of(FigureFact fact, @Nullable OperandRole role) {
        return new FigureOperand(
                fact.entryId(),
                fact.revision(),
                fact.orgUnitId(),
                fact.unitName(),
                fact.period().sequence(),
                fact.position(),
                fact.figure().name(),
                fact.figure().amount(),
                fact.figure().classifier(),
                role);
    }

    FigureOperand as(OperandRole newRole) {
        return new FigureOperand(
                entryId, revision, orgUnitId, unitName, period, position, figure, amount, classifier, newRole);
    }
}
