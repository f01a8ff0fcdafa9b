package org.xiaohao.report.returned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which paragraph came of which statements. Those most alike find each other first, and words that have found their
 * place count no more: so the second half of a divided paragraph, and the second of two that were joined, are found too.
 * Hidden bookmarks help where they survive.
 */
final class Pairing {

    /** How much of the shorter of two must be in the other. */
    private static final double ALIKE = 0.34;

    /** The same where a bookmark says so. */
    private static final double MARKED = 0.08;

    /** A short text must share this many pairs of characters unless it is the same. */
    private static final int FEWEST = 4;

    private final List<Given> given;
    private final List<Came> came;
    private final List<Map<Integer, Double>> shares = new ArrayList<>();

    private record Pair(int given, int came, double worth) {}

    Pairing(List<Given> given, List<Came> came) {
        this.given = given;
        this.came = came;
        came.forEach(paragraph -> shares.add(new HashMap<>()));
        pairAlike();
        pairBetween();
    }

    /** The statements of a paragraph, by index, with how much of its words come from each. */
    Map<Integer, Double> of(int paragraph) {
        return shares.get(paragraph);
    }

    private void pairAlike() {
        List<Shingles> left =
                given.stream().map(one -> new Shingles(one.text())).toList();
        List<Shingles> right =
                came.stream().map(one -> new Shingles(one.text())).toList();
        PriorityQueue<Pair> open = new PriorityQueue<>(Comparator.comparingDouble(Pair::worth)
                .reversed()
                .thenComparingInt(Pair::came)
                .thenComparingInt(Pair::given));
        for (Map.Entry<Integer, Set<Integer>> candidates :
                candidates(left, right).entrySet()) {
            int to = candidates.getKey();
            for (int from : candidates.getValue()) {
                double worth = worth(from, to, left.get(from).common(right.get(to)));
                if (worth > 0) {
                    open.add(new Pair(from, to, worth));
                }
            }
        }
        while (!open.isEmpty()) {
            Pair best = open.poll();
            int common = left.get(best.given()).common(right.get(best.came()));
            double now = worth(best.given(), best.came(), common);
            if (now <= 0) {
                continue;
            }
            if (now < best.worth()) {
                open.add(new Pair(best.given(), best.came(), now));
                continue;
            }
            shares.get(best.came()).put(best.given(), now);
            Shingles.use(left.get(best.given()), right.get(best.came()));
        }
    }

    /** Pairs that share anything rare, or a bookmark. */
    private Map<Integer, Set<Integer>> candidates(List<Shingles> left, List<Shingles> right) {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < left.size(); i++) {
            for (Integer pair : left.get(i).counts().keySet()) {
                holders.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, Set<Integer>> candidates = new HashMap<>();
        for (int i = 0; i < right.size(); i++) {
            Set<Integer> found = new HashSet<>();
            for (Integer pair : right.get(i).counts().keySet()) {
                found.addAll(holders.getOrDefault(pair, List.of()));
            }
            candidates.put(i, found);
        }
        return candidates;
    }

    /** Above 0 where two may belong together. */
    private double worth(int from, int to, int common) {
        if (common == 0) {
            return 0;
        }
        boolean same = Shingles.plain(given.get(from).text())
                .equals(Shingles.plain(came.get(to).text()));
        boolean marked = came.get(to).marks().contains(given.get(from).id());
        int shorter = Math.max(
                1, Math.min(length(given.get(from).text()), length(came.get(to).text())) - 1);
        double share = common / (double) shorter;
        if (!same && (share < (marked ? MARKED : ALIKE) || !marked && common < FEWEST)) {
            return 0;
        }
        double near = 1 - Math.abs(from / (double) given.size() - to / (double) came.size());
        return common + (same ? 2.0 * common : 0) + (marked ? common + 1 : 0) + near / 2;
    }

    private static int length(String text) {
        return Shingles.plain(text).length();
    }

    /** A paragraph typed anew stands where the old one stood: one of each between two neighbours that were found. */
    private void pairBetween() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < came.size(); i++) {
            for (Integer from : shares.get(i).keySet()) {
                places.put(from, i);
            }
        }
        for (int i = 0; i < given.size(); i++) {
            if (places.containsKey(i)) {
                continue;
            }
            int marked = marked(given.get(i).id());
            int before = i == 0 ? -1 : places.getOrDefault(i - 1, -2);
            int behind = i + 1 == given.size() ? came.size() : places.getOrDefault(i + 1, -2);
            int place = marked >= 0 ? marked : before + 2 == behind ? before + 1 : -1;
            if (place >= 0 && place < came.size() && shares.get(place).isEmpty()) {
                shares.get(place).put(i, 1.0);
                places.put(i, place);
            }
        }
    }

    private int marked(long id) {
        for (int i = 0; i < came.size(); i++) {
            if (id != 0 && came.get(i).marks().contains(id)) {
                return i;
            }
        }
        return -1;
    }
}
