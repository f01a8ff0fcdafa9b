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

    record NewIndicator(
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
