package org.xiaohao.report.returned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.returned.Change.EditKind;
import org.xiaohao.report.returned.Returned.Slot;

/** Compares a report with the file that came back: what was moved, divided, joined, reworded, added, struck. */
public final class Comparison {

    private final List<Given> given;
    private final List<Came> came;
    private final Pairing pairing;

    /** Where a statement lives now: the paragraph with most of its words. */
    private final Map<Integer, Integer> homes = new TreeMap<>();

    /** The statement that a paragraph is, by index of the paragraph. */
    private final Map<Integer, Integer> mains = new TreeMap<>();

    private final Map<Integer, List<Integer>> pieces = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private Comparison(List<Given> given, List<Came> came) {
        this.given = given;
        this.came = came;
        this.pairing = new Pairing(given, came);
    }

    /** What was done; every paragraph of the file and every statement is accounted for. */
    public static Returned compare(List<Given> given, List<Came> came) {
        Comparison comparison = new Comparison(
                given, came.stream().filter(one -> !one.text().isBlank()).toList());
        comparison.findHomes();
        comparison.findPieces();
        return comparison.changes();
    }

    private void findHomes() {
        Map<Integer, Double> most = new HashMap<>();
        for (int i = 0; i < came.size(); i++) {
            for (Map.Entry<Integer, Double> share : pairing.of(i).entrySet()) {
                if (share.getValue() > most.getOrDefault(share.getKey(), 0.0)) {
                    most.put(share.getKey(), share.getValue());
                    homes.put(share.getKey(), i);
                }
            }
        }
        for (int i = 0; i < came.size(); i++) {
            int place = i;
            pairing.of(i).entrySet().stream()
                    .filter(share -> homes.getOrDefault(share.getKey(), -1) == place)
                    .max(Map.Entry.<Integer, Double>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .ifPresent(share -> mains.put(place, share.getKey()));
        }
    }

    /** Paragraphs of a statement that lives elsewhere are pieces of it, or further lines of its own. */
    private void findPieces() {
        for (int i = 0; i < came.size(); i++) {
            if (mains.containsKey(i)) {
                continue;
            }
            int place = i;
            pairing.of(i).entrySet().stream()
                    .filter(share -> mains.containsValue(share.getKey()))
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(share -> pieces.computeIfAbsent(share.getKey(), of -> new ArrayList<>())
                            .add(place));
        }
    }

    private Returned changes() {
        Set<Integer> moved = moved();
        List<Change> changes = new ArrayList<>();
        Map<Integer, Slot> slots = new LinkedHashMap<>();
        for (int i = 0; i < came.size(); i++) {
            Integer main = mains.get(i);
            if (main != null) {
                addChange(i, main, moved.contains(main), changes, slots);
            }
        }
        for (int i = 0; i < came.size(); i++) {
            if (!mains.containsKey(i) && !slots.containsKey(i) && !taken.contains(i)) {
                slots.put(i, new Slot(0, changes.size(), -1));
                changes.add(new Change(
                        EnumSet.of(EditKind.ADDED),
                        0,
                        List.of(),
                        from(i, -1),
                        "",
                        came.get(i).text(),
                        List.of()));
            }
        }
        for (int i = 0; i < given.size(); i++) {
            if (!homes.containsKey(i) && given.get(i).id() != 0) {
                changes.add(new Change(
                        EnumSet.of(EditKind.STRUCK),
                        given.get(i).id(),
                        List.of(),
                        List.of(),
                        given.get(i).text(),
                        "",
                        List.of()));
            }
        }
        return new Returned(
                IntStream.range(0, came.size())
                        .filter(slots::containsKey)
                        .mapToObj(slots::get)
                        .toList(),
                changes,
                title());
    }

    /** The first that was given where it is no statement; null where it stands as it stood. */
    private @Nullable String title() {
        if (given.isEmpty() || given.getFirst().id() != 0) {
            return null;
        }
        Integer place = homes.get(0);
        String now = place == null ? "" : came.get(place).text();
        return Shingles.plain(now).equals(Shingles.plain(given.getFirst().text())) || place != null && place > 0
                ? null
                : now;
    }

    private void addChange(int place, int main, boolean isMoved, List<Change> changes, Map<Integer, Slot> slots) {
        Given one = given.get(main);
        List<Integer> rest = new ArrayList<>(pieces.getOrDefault(main, List.of()));
        String after = withOwnLines(place, main, rest);
        List<Integer> joined = pairing.of(place).keySet().stream()
                .filter(other -> other != main && homes.getOrDefault(other, -1) == place)
                .sorted()
                .toList();
        if (one.id() == 0 && joined.isEmpty()) {
            if (!rest.isEmpty() || !after.equals(one.text()) && place > 0) {
                slots.put(place, new Slot(0, changes.size(), -1));
                changes.add(new Change(EnumSet.of(EditKind.ADDED), 0, List.of(), List.of(), "", after, List.of()));
            } else {
                slots.put(place, new Slot(0, -1, -1));
            }
            return;
        }
        Set<EditKind> kinds = EnumSet.noneOf(EditKind.class);
        add(kinds, EditKind.MOVED, isMoved);
        add(kinds, EditKind.SPLIT, !rest.isEmpty());
        add(kinds, EditKind.MERGED, !joined.isEmpty());
        add(kinds, EditKind.REWORDED, !after.equals(one.text()) && kindless(kinds));
        if (kinds.isEmpty()) {
            slots.put(place, new Slot(one.id(), -1, -1));
            return;
        }
        slots.put(place, new Slot(one.id(), changes.size(), -1));
        for (int i = 0; i < rest.size(); i++) {
            slots.put(rest.get(i), new Slot(0, changes.size(), i));
        }
        changes.add(new Change(
                kinds,
                one.id(),
                ids(joined),
                from(place, main),
                before(main, joined),
                after,
                rest.stream().map(piece -> came.get(piece).text()).toList()));
    }

    /** Divided and joined paragraphs have other words than before anyway. */
    private static boolean kindless(Set<EditKind> kinds) {
        return !kinds.contains(EditKind.SPLIT) && !kinds.contains(EditKind.MERGED);
    }

    private static void add(Set<EditKind> kinds, EditKind kind, boolean holds) {
        if (holds) {
            kinds.add(kind);
        }
    }

    /** A statement of several lines was given as several paragraphs: those that follow are of its own. */
    private String withOwnLines(int place, int main, List<Integer> rest) {
        int lines = given.get(main).lines().size();
        int first = place;
        int last = place;
        while (last - first + 1 < lines && rest.contains(last + 1)) {
            last++;
            rest.remove((Integer) last);
            taken.add(last);
        }
        while (last - first + 1 < lines && rest.contains(first - 1)) {
            first--;
            rest.remove((Integer) first);
            taken.add(first);
        }
        return IntStream.rangeClosed(first, last)
                .mapToObj(at -> came.get(at).text())
                .collect(Collectors.joining("\n"));
    }

    private List<Long> from(int place, int main) {
        return ids(pairing.of(place).keySet().stream()
                .filter(other -> other != main)
                .sorted()
                .toList());
    }

    private List<Long> ids(List<Integer> some) {
        return some.stream()
                .map(index -> given.get(index).id())
                .filter(id -> id != 0)
                .toList();
    }

    private String before(int main, List<Integer> joined) {
        List<Integer> all = new ArrayList<>(joined);
        all.add(main);
        return all.stream().sorted().map(index -> given.get(index).text()).collect(Collectors.joining("\n"));
    }

    /** Those that must be lifted so that the others stand in the order in which they stood: as few as can be. */
    private Set<Integer> moved() {
        int[] order = mains.values().stream().mapToInt(main -> main).toArray();
        int[] ends = new int[order.length];
        int[] previous = new int[order.length];
        int length = 0;
        for (int i = 0; i < order.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (order[ends[middle]] < order[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<Integer> moved = Arrays.stream(order).boxed().collect(Collectors.toCollection(HashSet::new));
        for (int at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = previous[at]) {
            moved.remove(order[at]);
        }
        return moved;
    }
}
