package org.xiaohao.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.Edge;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.outlines.OutlineItem;
import org.xiaohao.outlines.OutlinePart;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.outlines.Placement;

/** The outline of a report in the JSON form of the REST API. Fields as in {@link LearnedOutline}. */
record LearnedOutlineJson(
        @Nullable String title, @Nullable Integer year, List<Node> nodes, List<Item> problems, List<Item> measures) {

    /** A heading with what stands below it. Fields as in {@link OutlinePart}. */
    @Schema(name = "OutlineNode")
    record Node(
            @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            @Schema(
                    description = "One, or a list of two where one section holds both",
                    oneOf = {PartKind.class, PartKind[].class})
            List<PartKind> kind,

            int level,

            @Schema(allowableValues = {"一、", "(一)", "1.", "(1)", "none"})
            String numbering,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer number,

            @Nullable String title,
            Placement placement,
            int start,
            int end,
            Edge lead,
            Edge tail,
            int paragraphs,
            List<Points> series,
            List<Node> children) {}

    /** Points one after another. */
    @Schema(name = "OutlineSeries")
    record Points(
            @Schema(allowableValues = {"PARAGRAPHS", "INLINE"})
            String style,

            String separator,

            @Schema(allowableValues = {"一是", "none"}) String numbering,

            @Schema(allowableValues = {"RUN_IN", "NONE", "MIXED"})
            String titles,

            List<Item> items) {}

    /** A point. The kind only where it differs from the node's. */
    @Schema(name = "OutlineItem")
    record Item(
            String title,
            int start,
            int end,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PartKind kind) {}

    static LearnedOutlineJson of(LearnedOutline outline) {
        return new LearnedOutlineJson(
                outline.title(),
                outline.year(),
                outline.parts().stream().map(LearnedOutlineJson::node).toList(),
                items(outline.problems()),
                items(outline.measures()));
    }

    private static Node node(OutlinePart part) {
        return new Node(
                part.kinds(),
                part.level(),
                part.style().code(),
                part.number(),
                part.title(),
                part.placement(),
                part.start(),
                part.end(),
                part.lead(),
                part.tail(),
                part.paragraphs(),
                part.series().stream()
                        .map(series -> new Points(
                                series.inline() ? "INLINE" : "PARAGRAPHS",
                                series.separator(),
                                series.numbered() ? "一是" : "none",
                                series.titles(),
                                items(series.items())))
                        .toList(),
                part.children().stream().map(LearnedOutlineJson::node).toList());
    }

    private static List<Item> items(List<OutlineItem> items) {
        return items.stream()
                .map(item -> new Item(item.title(), item.start(), item.end(), item.kind()))
                .toList();
    }
}
