package org.xiaohao.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds packages that need one another, at every level: parents and children are packages of their own. */
public final class PackageCircles {

    private final Map<String, Set<String>> needs = new TreeMap<>();

    /**
     * @param classes what is looked at
     * @param root the package whose parts may not stand in circles
     */
    public PackageCircles(JavaClasses classes, String root) {
        classes.forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
            String from = type.getPackageName();
            String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
            if (isBelow(root, from) && isBelow(root, to) && !from.equals(to)) {
                needs.computeIfAbsent(from, first -> new TreeSet<>()).add(to);
            }
        }));
    }

    private static boolean isBelow(String root, String name) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    /** The circles of single packages, and those of packages together with all below them, at each depth. */
    public List<Set<String>> find() {
        List<Set<String>> circles = new ArrayList<>(circles(needs));
        int deepest = needs.keySet().stream()
                .mapToInt(name -> name.split("\\.").length)
                .max()
                .orElse(0);
        for (int depth = 1; depth < deepest; depth++) {
            circles.addAll(circles(cutTo(depth)));
        }
        return circles;
    }

    private Map<String, Set<String>> cutTo(int depth) {
        Map<String, Set<String>> cut = new TreeMap<>();
        needs.forEach((from, all) -> all.forEach(to -> {
            String one = cut(from, depth);
            String other = cut(to, depth);
            if (!one.equals(other)) {
                cut.computeIfAbsent(one, first -> new TreeSet<>()).add(other);
            }
        }));
        return cut;
    }

    private static String cut(String name, int depth) {
        String[] parts = name.split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(depth, parts.length)));
    }

    private static Collection<Set<String>> circles(Map<String, Set<String>> needs) {
        Map<String, Set<String>> reached = new HashMap<>();
        needs.keySet().forEach(name -> reached.put(name, reachedFrom(name, needs)));
        Set<Set<String>> circles = new java.util.LinkedHashSet<>();
        reached.forEach((name, all) -> {
            if (all.contains(name)) {
                Set<String> circle = new TreeSet<>();
                all.stream()
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(name))
                        .forEach(circle::add);
                circles.add(circle);
            }
        });
        return circles;
    }

    private static Set<String> reachedFrom(String start, Map<String, Set<String>> needs) {
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>(needs.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            String name = next.removeLast();
            if (reached.add(name)) {
                next.addAll(needs.getOrDefault(name, Set.of()));
            }
        }
        return reached;
    }
}
