package org.xiaohao.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.shared.InvalidInputException;

/** A {@link Figure} as the REST API takes it; what is not said is as with an exact figure of the period. */
record NewFigure(
        @Nullable String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal max,
        @Nullable String classifier,
        @Nullable Qualifier qualifier,
        @JsonProperty("class") @Nullable FigureClass figureClass,
        @Nullable FigureScope scope,
        @Nullable Boolean whole,
        @Nullable Long indicatorId,
        @Nullable Long jointEventId,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer start,
        @Nullable Integer end) {

    Figure toFigure() {
        if (amount == null) {
            throw new InvalidInputException("figures", "required");
        }
        return new Figure(
                Objects.requireNonNullElse(name, ""),
                amount,
                max,
                Objects.requireNonNullElse(classifier, ""),
                Objects.requireNonNullElse(qualifier, Qualifier.EXACT),
                figureClass,
                Objects.requireNonNullElse(scope, FigureScope.PERIOD),
                Boolean.TRUE.equals(whole),
                indicatorId,
                jointEventId,
                numerator,
                denominator,
                start,
                end);
    }
}
