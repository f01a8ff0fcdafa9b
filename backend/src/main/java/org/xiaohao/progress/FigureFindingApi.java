package org.xiaohao.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What figures are in a text, for those who ask over REST. */
@RestController
@RequestMapping(FigureFindingApi.ADDRESS)
@Tag(name = "Progress")
class FigureFindingApi {

    static final String ADDRESS = "/api/figures/find";

    private final FigureFindingService figures;

    FigureFindingApi(FigureFindingService figures) {
        this.figures = figures;
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Finds the figures in a text; stores nothing")
    FoundFiguresJson find(@RequestBody(required = false) String text) {
        return FoundFiguresJson.of(figures.find(text == null ? "" : text));
    }
}
