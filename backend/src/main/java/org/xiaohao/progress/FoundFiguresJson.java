package org.xiaohao.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.figures.Qualifier;

/** The figures of a text in the JSON form of the REST API, in order of place. */
record FoundFiguresJson(List<Found> figures) {

    /** Fields as in {@link FoundFigure}; what it has not is left out. */
    @Schema(name = "FoundFigure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            int start,
            int end,
            String name,
            BigDecimal amount,
            @Nullable BigDecimal max,
            String classifier,
            Qualifier qualifier,
            @JsonProperty("class") FigureClass figureClass,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            boolean joint) {}

    static FoundFiguresJson of(List<FoundFigure> figures) {
        return new FoundFiguresJson(figures.stream()
                .map(figure -> new Found(
                        figure.start(),
                        figure.end(),
                        figure.name(),
                        figure.amount(),
                        figure.max(),
                        figure.classifier(),
                        figure.qualifier(),
                        figure.figureClass(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.joint()))
                .toList());
    }
}
