package org.xiaohao.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/** Finds what kept its order in a list that was put into another one. */
final class LongestRun {

    private LongestRun() {}

    /**
     * The most items of a list whose places go up from one to the next; the others are those that were moved.
     *
     * @param place the former place of an item, another one for each
     */
    static <T> List<T> of(List<T> items, ToIntFunction<T> place) {
        // ends.get(n) is the item with the lowest place at which a run of n + 1 items can end.
        List<Integer> ends = new ArrayList<>();
        int[] before = new int[items.size()];
        for (int i = 0; i < items.size(); i++) {
            int wanted = place.applyAsInt(items.get(i));
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (place.applyAsInt(items.get(ends.get(middle))) < wanted) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        Deque<T> run = new ArrayDeque<>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            run.addFirst(items.get(i));
        }
        return List.copyOf(run);
    }
}
