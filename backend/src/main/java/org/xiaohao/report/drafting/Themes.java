package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;

/** Problems or next steps grouped by theme, in as many groups as a report tells. */
final class Themes {

    /** Something a unit named: a problem with its cause, or a step. */
    record Point(Task task, Entry entry, String text) {}

    /** Points of one theme, or of several that were put together. */
    record Group(List<Theme> themes, List<Point> points) {

        /** Different words; towns say the same again and again. */
        int size() {
            return (int) points.stream()
                    .map(point ->
                            point.text().substring(0, Math.min(6, point.text().length())))
                    .distinct()
                    .count();
        }

        /** The names of its themes, in their order, each behind what is told of it. */
        List<String> about(String what) {
            return themes.stream().sorted().map(theme -> what + theme).toList();
        }

        /** The one or two of its themes that most of these words are of. */
        List<Theme> toldMost(List<Traced> words) {
            return themes.stream()
                    .sorted(Comparator.comparingLong((Theme theme) -> -words.stream()
                                    .filter(one -> theme.isOf(one.text()))
                                    .count())
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(2)
                    .filter(theme -> words.stream().anyMatch(one -> theme.isOf(one.text())))
                    .toList();
        }

        String problem() {
            return themes.stream().map(Theme::problem).limit(2).collect(Collectors.joining("，"));
        }

        String plan() {
            return themes.size() < 3
                    ? themes.stream().map(Theme::plan).collect(Collectors.joining("，"))
                    : "统筹做好" + themes.stream().map(Theme::field).collect(Collectors.joining("、")) + "等工作";
        }
    }

    private Themes() {}

    static List<Group> group(List<Point> points, int most) {
        Map<Theme, List<Point>> byTheme = new EnumMap<>(Theme.class);
        points.forEach(point ->
                byTheme.computeIfAbsent(of(point), theme -> new ArrayList<>()).add(point));
        List<Group> groups = new ArrayList<>();
        byTheme.forEach((theme, own) -> groups.add(new Group(List.of(theme), own)));
        while (groups.size() > most) {
            join(groups);
        }
        return groups;
    }

    static Theme of(Point point) {
        return Theme.of(point.text(), point.task().title(), point.task().section());
    }

    private static List<Point> alternating(List<Point> one, List<Point> two) {
        List<Point> result = new ArrayList<>();
        for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
            if (i < one.size()) {
                result.add(one.get(i));
            }
            if (i < two.size()) {
                result.add(two.get(i));
            }
        }
        return result;
    }

    /** The two that are nearest and smallest become one. */
    private static void join(List<Group> groups) {
        Group small = null;
        Group near = null;
        int least = Integer.MAX_VALUE;
        for (Group one : groups) {
            for (Group two : groups) {
                if (one == two) {
                    continue;
                }
                boolean kin = one.themes().getFirst().isNear(two.themes().getFirst());
                int size = one.size()
                        + two.size()
                        + (kin ? 0 : 100)
                        + 10 * (one.themes().size() + two.themes().size());
                if (size < least && groups.indexOf(one) < groups.indexOf(two)) {
                    least = size;
                    near = one;
                    small = two;
                }
            }
        }
        if (near == null || small == null) {
            return;
        }
        List<Theme> themes = new ArrayList<>(near.themes());
        themes.addAll(small.themes());
        List<Point> points = alternating(near.points(), small.points());
        groups.set(groups.indexOf(near), new Group(themes, points));
        groups.remove(small);
        groups.sort(Comparator.comparing(group -> group.themes().getFirst()));
    }
}
