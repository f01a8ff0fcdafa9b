package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.report.drafting.OutlineLine;

/** The outlines of reports. */
@RestController
@RequestMapping("/api")
@Tag(name = "Reports")
class OutlineApi {

    private final OutlineService outlines;

    OutlineApi(OutlineService outlines) {
        this.outlines = outlines;
    }

    @GetMapping("/outlines")
    @Operation(summary = "The outlines that a report can be drafted in: own, learned, those of the product")
    List<OutlineSummary> outlines() {
        return outlines.outlines();
    }

    @GetMapping("/outlines/{code}/lines")
    @Operation(summary = "An outline with its headings from the top")
    OutlineDetails outline(@PathVariable String code) {
        return outlines.outline(code);
    }

    /**
     * @param id null or 0 for a new one
     * @param version the one that was read; needed to change an outline
     */
    @Schema(name = "OutlineWords")
    record OutlineWords(
            @Nullable Long id,
            @Nullable Integer version,
            @Nullable String name,
            @Nullable String title,
            @Nullable List<OutlineLine> lines) {

        OutlineDetails details() {
            return new OutlineDetails(
                    Objects.requireNonNullElse(id, 0L),
                    Objects.requireNonNullElse(version, 0),
                    name,
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(lines, List.of()));
        }
    }

    @PutMapping("/own-outlines")
    @Operation(summary = "Keeps an outline of one's own: a new one (id 0), or changes one")
    OutlineDetails save(@RequestBody OutlineWords words) {
        return outlines.outline(outlines.save(words.details()));
    }

    @DeleteMapping("/own-outlines/{outlineId}")
    @Operation(summary = "Takes away an outline of one's own that no report is drafted in; answers what is left")
    List<OutlineSummary> remove(@PathVariable long outlineId, @RequestParam(defaultValue = "-1") int version) {
        outlines.remove(outlineId, version);
        return outlines.outlines();
    }
}
