package org.xiaohao.outlines;

import java.util.ArrayList;
import java.util.List;

/** What next year takes over: problems become items to put right, measures become tasks. */
final class NextYear {

    private NextYear() {}

    static List<OutlineItem> problems(List<OutlinePart> parts) {
        return collect(parts, PartKind.PROBLEMS, PartKind.NEXT_PLAN);
    }

    static List<OutlineItem> measures(List<OutlinePart> parts) {
        return collect(parts, PartKind.NEXT_PLAN, PartKind.PROBLEMS);
    }

    private static List<OutlineItem> collect(List<OutlinePart> parts, PartKind kind, PartKind other) {
        List<OutlineItem> items = new ArrayList<>();
        for (OutlinePart part : parts) {
            if (!part.kinds().contains(kind)) {
                items.addAll(collect(part.children(), kind, other));
            } else if (!part.children().isEmpty()) {
                for (OutlinePart child : part.children()) {
                    if (child.kinds().contains(kind)
                            && !child.kinds().equals(part.kinds())
                            && !child.kinds().contains(other)
                            && part.kinds().contains(other)) {
                        items.addAll(collect(List.of(child), kind, other));
                    } else if (child.kinds().contains(kind)) {
                        items.add(
                                new OutlineItem(String.valueOf(child.title()), child.start(), child.end(), null, true));
                    }
                }
            } else {
                items.addAll(ofSeries(part, kind, other));
            }
        }
        return List.copyOf(items);
    }

    /** Where one section holds problems and plan, the first series tells the problems. */
    private static List<OutlineItem> ofSeries(OutlinePart part, PartKind kind, PartKind other) {
        List<Series> series = part.series();
        if (series.isEmpty()) {
            return List.of();
        }
        if (part.kinds().contains(other)) {
            int index = kind == PartKind.PROBLEMS ? 0 : 1;
            return index < series.size() ? series.get(index).items() : List.of();
        }
        return series.stream().flatMap(one -> one.items().stream()).toList();
    }
}
