package org.xiaohao.progress;

import java.math.BigDecimal;

/** A figure of an indicator that is not part of its value, with the reason. The fields are those of {@link FigureOperand}. */
public record LeftOutFigure(
        long entryId,
        int revision,
        long orgUnitId,
        String unitName,
        int period,
        int position,
        String figure,
        BigDecimal amount,
        String classifier,
        LeftOutReason reason) {

    static LeftOutFigure of(FigureFact fact, LeftOutReason reason) {
        return new LeftOutFigure(
                fact.entryId(),
                fact.revision(),
                fact.orgUnitId(),
                fact.unitName(),
                fact.period().sequence(),
                fact.position(),
                fact.figure().name(),
                fact.figure().amount(),
                fact.figure().classifier(),
                reason);
    }
}
