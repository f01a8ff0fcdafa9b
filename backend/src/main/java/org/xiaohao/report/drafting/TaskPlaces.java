package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final double HEADED = 2;
    /** Words that stand under this many headings tell parts apart. */
    private static final int RARE = 2;
    /** A task is not moved to a part that it is much less like. */
    private static final double LEAST_FIT = 0.6;

    private final List<Node> nodes;
    private final List<List<Task>> places = new ArrayList<>();
    private final List<Task> homeless = new ArrayList<>();
    private final Map<String, Integer> counts;
    /** In how many titles of tasks a pair stands. */
    private final Map<String, Integer> titles;

    private final int titled;
    private final List<Set<String>> headings;
    private final List<Set<String>> bodies;

    TaskPlaces(List<Node> resultNodes, List<Task> tasks) {
        nodes = resultNodes;
        headings = nodes.stream()
                .map(node -> Likeness.pairs(String.valueOf(node.title())))
                .toList();
        bodies = nodes.stream().map(node -> Likeness.pairs(words(node))).toList();
        counts = Likeness.counts(nodes.stream().map(TaskPlaces::words).toList());
        nodes.forEach(node -> places.add(new ArrayList<>()));
        titles = Likeness.counts(
                tasks.stream().map(task -> Subject.matter(task.title())).toList());
        titled = tasks.size();
        double[][] shares = new double[tasks.size()][];
        Map<String, double[]> sections = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            shares[i] = shares(tasks.get(i));
            double[] sum = sections.computeIfAbsent(tasks.get(i).section(), section -> new double[nodes.size()]);
            for (int n = 0; n < sum.length; n++) {
                sum[n] += shares[i][n];
            }
            sizes.merge(tasks.get(i).section(), 1, Integer::sum);
        }
        for (int i = 0; i < tasks.size(); i++) {
            String section = tasks.get(i).section();
            int others = sizes.getOrDefault(section, 1) - 1;
            double[] sum = sections.getOrDefault(section, new double[nodes.size()]);
            int best = -1;
            double most = 0;
            for (int n = 0; n < nodes.size(); n++) {
                // Tasks of one section of the plan mostly belong together.
                double kin = others == 0 ? 0 : (sum[n] - shares[i][n]) / others;
                double fits = shares[i][n] + SECTION * kin + (isHeaded(tasks.get(i), n) ? HEADED : 0);
                if (fits > most) {
                    most = fits;
                    best = n;
                }
            }
            (best < 0 ? homeless : places.get(best)).add(tasks.get(i));
        }
        fillEmpty();
    }

    /** Whether the title of a task has a pair of characters that only this one of all headings has. */
    private boolean isHeaded(Task task, int node) {
        Set<String> own = Likeness.pairs(Subject.matter(task.title()));
        own.retainAll(headings.get(node));
        return own.stream()
                .filter(pair -> titles.getOrDefault(pair, 0) <= Math.max(RARE, titled / 8))
                .anyMatch(pair -> headings.stream()
                                        .filter(heading -> heading.contains(pair))
                                        .count()
                                == 1
                        && bodies.stream().filter(body -> body.contains(pair)).count()
                                <= Math.max(RARE, nodes.size() / 4));
    }

    /** Likeness to each node, the best being 1. */
    private double[] shares(Task task) {
        double[] result = new double[nodes.size()];
        double most = 0;
        for (int n = 0; n < result.length; n++) {
            result[n] = likeness(task, n);
            most = Math.max(most, result[n]);
        }
        for (int n = 0; n < result.length && most > 0; n++) {
            result[n] /= most;
        }
        return result;
    }

    private void fillEmpty() {
        for (int node = 0; node < nodes.size(); node++) {
            if (!places.get(node).isEmpty()) {
                continue;
            }
            List<Task> giver = null;
            Task gift = null;
            double most = LEAST_FIT;
            for (int other = 0; other < nodes.size(); other++) {
                if (places.get(other).size() < 2) {
                    continue;
                }
                for (Task task : places.get(other)) {
                    double likeness = likeness(task, node) / likeness(task, other);
                    if (likeness > most) {
                        most = likeness;
                        giver = places.get(other);
                        gift = task;
                    }
                }
            }
            if (giver != null && gift != null) {
                giver.remove(gift);
                places.get(node).add(gift);
            }
        }
        places.forEach(list -> list.sort(Comparator.comparingInt(task -> order(task))));
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

    private double likeness(Task task, int node) {
        double heading = weight(Subject.matter(task.title()) + "\n" + task.section(), headings.get(node));
        double body = weight(task.title() + "\n" + task.title() + task.section(), bodies.get(node));
        return 2 * heading + body + 0.5 * weight(task.body(), bodies.get(node));
    }

    /** Rare pairs say more than those that all parts have. */
    private double weight(String what, Set<String> other) {
        double sum = 0;
        double all = 0;
        for (String pair : Likeness.pairs(what)) {
            double weight = Math.log((nodes.size() + 1.0) / counts.getOrDefault(pair, nodes.size()));
            all += Math.max(weight, 0.05);
            if (other.contains(pair)) {
                sum += weight;
            }
        }
        return all == 0 ? 0 : sum / Math.sqrt(all);
    }

    List<Task> tasks(Node node) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) == node) {
                return places.get(i);
            }
        }
        return List.of();
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
