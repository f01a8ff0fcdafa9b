package org.xiaohao.parsing.task;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.text.NumberingRule;

/**
 * Points that are tasks by their number, though they name nobody: those of a series that goes on counting below heading
 * after heading, and of a document that names units only in its sentences.
 */
final class RunningPoints {

    private final Set<OutlineNode> points = new HashSet<>();

    /** The points of one kind, numbered through. */
    private static final class Series {
        private final Set<OutlineNode> open = new HashSet<>();
        private int last;
        private @Nullable OutlineNode lastParent;
        private boolean crosses;
        private boolean assigned;
    }

    private RunningPoints() {}

    // rule K10
    static RunningPoints of(List<OutlineNode> nodes) {
        RunningPoints running = new RunningPoints();
        boolean prose = nodes.stream()
                .allMatch(node -> node.paragraphTails() == 0 && (node.tail == null || node.tail.sentence));
        Map<NumberingRule, Series> series = new EnumMap<>(NumberingRule.class);
        for (OutlineNode node : nodes) {
            if (node.mark == null || !node.mark.counts()) {
                continue;
            }
            Series known = series.get(node.mark.rule());
            boolean goesOn = known != null && node.mark.ordinal() == known.last + 1;
            if (known != null && !goesOn && !prose) {
                running.close(known);
                known = null;
            }
            known = known == null ? new Series() : known;
            known.crosses |= prose || goesOn && node.parent != known.lastParent;
            known.last = node.mark.ordinal();
            known.lastParent = node.parent;
            running.add(known, node);
            series.put(node.mark.rule(), known);
        }
        series.values().forEach(running::close);
        return running;
    }

    /** Points behind the last that names units count where they stand below the same heading. */
    private void add(Series series, OutlineNode node) {
        series.open.add(node);
        if (node.tail != null) {
            series.assigned = true;
            points.addAll(series.crosses ? series.open : Set.of());
            if (series.crosses) {
                series.open.clear();
            }
        }
    }

    private void close(Series series) {
        if (series.crosses && series.assigned) {
            series.open.stream()
                    .filter(node -> node.tail != null
                            || node.parent != null
                                    && node.parent.children.stream().anyMatch(peer -> peer.tail != null))
                    .forEach(points::add);
        }
        series.open.clear();
    }

    boolean contains(OutlineNode node) {
        return points.contains(node);
    }
}
