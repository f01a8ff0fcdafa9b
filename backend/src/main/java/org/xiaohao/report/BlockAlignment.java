package org.xiaohao.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which heading or paragraph of a report became which of another version: the same words, or those most like them. */
final class BlockAlignment {

    /** Below it two paragraphs are different ones. */
    private static final double LIKE = 0.3;

    /** More pairs between two paragraphs that stayed are not compared: all of the one went, all of the other came. */
    private static final int MOST_PAIRS = 40_000;

    /** Enough of a long paragraph to know it by. */
    private static final int MOST_CHARACTERS = 2000;

    /** One of them may be missing, never both. */
    record Pair(@Nullable Wording before, @Nullable Wording after) {}

    private BlockAlignment() {}

    /** In reading order of both; what went stands before what came in its place. */
    static List<Pair> of(List<Wording> before, List<Wording> after) {
        List<Pair> pairs = new ArrayList<>();
        List<Wording> gone = new ArrayList<>();
        List<Wording> come = new ArrayList<>();
        for (AbstractDelta<Wording> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                // What went and what came between two that stayed is told in several pieces.
                pair(gone, come, pairs);
                gone.clear();
                come.clear();
                delta.getSource().getLines().forEach(same -> pairs.add(new Pair(same, same)));
            } else {
                gone.addAll(delta.getSource().getLines());
                come.addAll(delta.getTarget().getLines());
            }
        }
        pair(gone, come, pairs);
        return pairs;
    }

    private static void pair(List<Wording> gone, List<Wording> come, List<Pair> pairs) {
        if ((long) gone.size() * come.size() > MOST_PAIRS) {
            gone.forEach(wording -> pairs.add(new Pair(wording, null)));
            come.forEach(wording -> pairs.add(new Pair(null, wording)));
            return;
        }
        double[][] best = best(gone, come);
        int i = 0;
        int j = 0;
        while (i < gone.size() || j < come.size()) {
            if (i < gone.size() && j < come.size() && best[i][j] > Math.max(best[i + 1][j], best[i][j + 1])) {
                pairs.add(new Pair(gone.get(i), come.get(j)));
                i++;
                j++;
            } else if (i < gone.size() && (j == come.size() || best[i + 1][j] >= best[i][j + 1])) {
                pairs.add(new Pair(gone.get(i), null));
                i++;
            } else {
                pairs.add(new Pair(null, come.get(j)));
                j++;
            }
        }
    }

    /** How much alike the rest from a pair on can be at most. */
    private static double[][] best(List<Wording> gone, List<Wording> come) {
        List<Map<String, Integer>> before =
                gone.stream().map(BlockAlignment::bigrams).toList();
        List<Map<String, Integer>> after =
                come.stream().map(BlockAlignment::bigrams).toList();
        double[][] best = new double[gone.size() + 1][come.size() + 1];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = come.size() - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (gone.get(i).level() == come.get(j).level()) {
                    double like = likeness(before.get(i), after.get(j));
                    if (like >= LIKE) {
                        best[i][j] = Math.max(best[i][j], like + best[i + 1][j + 1]);
                    }
                }
            }
        }
        return best;
    }

    private static Map<String, Integer> bigrams(Wording wording) {
        String words = wording.words();
        Map<String, Integer> result = new HashMap<>();
        int end = Math.min(words.length(), MOST_CHARACTERS);
        for (int i = 0; i + 1 < end; i++) {
            result.merge(words.substring(i, i + 2), 1, Integer::sum);
        }
        if (words.length() == 1) {
            result.put(words, 1);
        }
        return result;
    }

    /** From 0 to 1: what two have in common of all that they have (Dice). */
    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> few = one.size() < other.size() ? one : other;
        Map<String, Integer> many = one.size() < other.size() ? other : one;
        int common = 0;
        for (Map.Entry<String, Integer> bigram : few.entrySet()) {
            common += Math.min(bigram.getValue(), many.getOrDefault(bigram.getKey(), 0));
        }
        int all = sum(one) + sum(other);
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static int sum(Map<String, Integer> bigrams) {
        return bigrams.values().stream().mapToInt(Integer::intValue).sum();
    }
}
