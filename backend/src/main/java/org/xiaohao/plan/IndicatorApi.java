package org.xiaohao.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.shared.NotFoundException;

@RestController
@RequestMapping("/api/tasks/{taskId}/indicators")
@Tag(name = "Facts")
class IndicatorApi {

    private final IndicatorService indicators;

    IndicatorApi(IndicatorService indicators) {
        this.indicators = indicators;
    }

    @GetMapping
    @Operation(summary = "What is counted in a task")
    List<IndicatorReference> ofTask(@PathVariable long taskId) {
        return indicators.ofTask(taskId);
    }

    @PostMapping
    @Operation(summary = "Adds something that is to be counted in a task")
    @ApiResponse(responseCode = "201", description = "The indicator", useReturnTypeSchema = true)
    ResponseEntity<IndicatorReference> define(@PathVariable long taskId, @RequestBody NewIndicator indicator) {
        return ResponseEntity.created(URI.create("/api/tasks/" + taskId + "/indicators"))
                .body(indicators.define(taskId, indicator.toDefinition()));
    }

    @PostMapping("/{indicatorId}/change")
    @Operation(summary = "Says anew what is counted; figures that belong to it stay with it")
    IndicatorReference change(
            @PathVariable long taskId, @PathVariable long indicatorId, @RequestBody NewIndicator indicator) {
        requireOf(taskId, indicatorId);
        return indicators.change(
                indicatorId, Objects.requireNonNullElse(indicator.version(), -1), indicator.toDefinition());
    }

    @PostMapping("/{indicatorId}/remove")
    @Operation(summary = "Counts it no more; answers with what is still counted")
    List<IndicatorReference> remove(@PathVariable long taskId, @PathVariable long indicatorId) {
        requireOf(taskId, indicatorId);
        indicators.remove(indicatorId);
        return indicators.ofTask(taskId);
    }

    private void requireOf(long taskId, long indicatorId) {
        if (indicators.ofTask(taskId).stream().noneMatch(indicator -> indicator.id() == indicatorId)) {
            throw new NotFoundException();
        }
    }

    /** @param version of the indicator, as it was read; not needed for a new one */
    record NewIndicator(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable String classifier,
            @JsonProperty("class") @Nullable FigureClass figureClass,
            @Nullable Aggregation operation,
            @Nullable Boolean headline,
            @Nullable Long numeratorId,
            @Nullable Long denominatorId,
            @Nullable Comparison comparison,
            @Nullable BigDecimal target) {

        private DefineIndicator toDefinition() {
            return new DefineIndicator(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(classifier, ""),
                    figureClass,
                    operation,
                    Boolean.TRUE.equals(headline),
                    numeratorId,
                    denominatorId,
                    comparison,
                    target);
        }
    }
}
