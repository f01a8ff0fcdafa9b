package org.xiaohao.pictures;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who uses whom, as a picture that GitHub draws. What follows from other arrows has no arrow of its own. */
final class MermaidGraph {

    private final SortedMap<String, Set<String>> uses = new TreeMap<>();

    MermaidGraph withNode(String name) {
        uses.computeIfAbsent(name, added -> new TreeSet<>());
        return this;
    }

    MermaidGraph withArrow(String from, String to) {
        if (!from.equals(to)) {
            withNode(from).withNode(to);
            uses.getOrDefault(from, Set.of()).add(to);
        }
        return this;
    }

    /** A fenced block of Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        uses.keySet()
                .forEach(name -> text.append("  ")
                        .append(id(name))
                        .append('[')
                        .append(name)
                        .append("]\n"));
        uses.forEach((from, targets) -> targets.stream()
                .filter(to -> targets.stream().noneMatch(between -> !between.equals(to) && reaches(between, to)))
                .forEach(to -> text.append("  ")
                        .append(id(from))
                        .append(" --> ")
                        .append(id(to))
                        .append('\n')));
        return text.append("```\n").toString();
    }

    private static String id(String name) {
        return name.replace('.', '_');
    }

    private boolean reaches(String from, String to) {
        return reaches(from, to, new TreeSet<>());
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return uses.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(to) || seen.add(next) && reaches(next, to, seen));
    }
}
