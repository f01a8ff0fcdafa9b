package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.Outline.Node;

/**
 * Which part of the outline tells of which task: the one whose heading and words it is most like. A part that nothing
 * came to takes the task that is most like it from a neighbour that has several.
 */
final class TaskPlaces {

    private static final double SECTION = 0.9;

    private final Map<Node, List<Task>> places = new LinkedHashMap<>();
    private final List<Task> homeless = new ArrayList<>();
    private final List<Node> nodes;
    private final Map<String, Integer> counts;

    TaskPlaces(List<Node> resultNodes, List<Task> tasks) {
        nodes = resultNodes;
        counts = Likeness.counts(nodes.stream().map(TaskPlaces::words).toList());
        nodes.forEach(node -> places.put(node, new ArrayList<>()));
        Map<Task, Map<Node, Double>> likeness = new LinkedHashMap<>();
        tasks.forEach(task -> likeness.put(task, shares(task)));
        for (Task task : tasks) {
            Node best = null;
            double most = 0;
            for (Node node : nodes) {
                double fits = share(likeness, task, node);
                // Tasks of one section of the plan mostly belong together.
                double kin = tasks.stream()
                        .filter(other -> other != task && other.section().equals(task.section()))
                        .mapToDouble(other -> share(likeness, other, node))
                        .average()
                        .orElse(0);
                if (fits + SECTION * kin > most) {
                    most = fits + SECTION * kin;
                    best = node;
                }
            }
            if (best == null) {
                homeless.add(task);
            } else {
                tasks(best).add(task);
            }
        }
        fillEmpty();
    }

    private static double share(Map<Task, Map<Node, Double>> likeness, Task task, Node node) {
        return likeness.getOrDefault(task, Map.of()).getOrDefault(node, 0.0);
    }

    /** Likeness to each node, the best being 1. */
    private Map<Node, Double> shares(Task task) {
        Map<Node, Double> result = new HashMap<>();
        nodes.forEach(node -> result.put(node, likeness(task, node)));
        double most =
                result.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        result.replaceAll((node, value) -> most > 0 ? value / most : 0);
        return result;
    }

    private void fillEmpty() {
        for (Node node : nodes) {
            if (!tasks(node).isEmpty()) {
                continue;
            }
            Node giver = null;
            Task gift = null;
            double most = 0;
            for (Node other : nodes) {
                if (tasks(other).size() < 2) {
                    continue;
                }
                for (Task task : tasks(other)) {
                    double likeness = likeness(task, node) / likeness(task, other);
                    if (likeness > most) {
                        most = likeness;
                        giver = other;
                        gift = task;
                    }
                }
            }
            if (giver != null && gift != null) {
                tasks(giver).remove(gift);
                tasks(node).add(gift);
            }
        }
        places.values().forEach(list -> list.sort(Comparator.comparingInt(task -> order(task))));
    }

    private static int order(Task task) {
        String digits = task.number().replaceAll("\\D", "");
        return digits.isEmpty()
                ? Integer.MAX_VALUE
                : Integer.parseInt(digits.substring(0, Math.min(6, digits.length())));
    }

    private static String words(Task task) {
        return task.title() + "\n" + task.body() + "\n" + task.section();
    }

    private static String words(Node node) {
        return node.title() + "\n" + node.words();
    }

    private double likeness(Task task, Node node) {
        double heading = weight(Subject.matter(task.title()) + "\n" + task.section(), String.valueOf(node.title()));
        double body = weight(task.title() + "\n" + task.title() + task.section(), words(node));
        return 2 * heading + body + 0.5 * weight(task.body(), words(node));
    }

    /** Rare pairs say more than those that all parts have. */
    private double weight(String what, String in) {
        Set<String> own = Likeness.pairs(what);
        Set<String> other = Likeness.pairs(in);
        double sum = 0;
        double all = 0;
        for (String pair : own) {
            double weight = Math.log((nodes.size() + 1.0) / counts.getOrDefault(pair, nodes.size()));
            all += Math.max(weight, 0.05);
            if (other.contains(pair)) {
                sum += weight;
            }
        }
        return all == 0 ? 0 : sum / Math.sqrt(all);
    }

    List<Task> tasks(Node node) {
        return places.computeIfAbsent(node, ignored -> new ArrayList<>());
    }

    /** Tasks that no part is like. */
    List<Task> homeless() {
        return homeless;
    }

    /** The node whose tasks or words a text is most like. */
    Task nearest(String text, List<Task> among) {
        Map<String, Integer> known =
                Likeness.counts(among.stream().map(TaskPlaces::words).toList());
        Task best = among.getFirst();
        double most = -1;
        for (Task task : among) {
            Set<String> shared = Likeness.pairs(text);
            shared.retainAll(Likeness.pairs(words(task)));
            double likeness = shared.stream()
                    .mapToDouble(pair -> Math.log((among.size() + 1.0) / known.getOrDefault(pair, among.size())))
                    .sum();
            boolean theme = Theme.of(text, "") == Theme.of(task.title() + task.body(), "");
            likeness *= theme ? 2 : 1;
            if (likeness > most) {
                most = likeness;
                best = task;
            }
        }
        return best;
    }
}
