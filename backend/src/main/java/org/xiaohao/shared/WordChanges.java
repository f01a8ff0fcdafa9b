package org.xiaohao.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What became of a wording, word by word; a Chinese character is a word. The one way in which two wordings are compared,
 * on the screen, over the REST API and in tracked changes.
 */
public final class WordChanges {

    /** Numbers and Latin words stay whole, so that 12 to 13 reads as a number that changed. */
    private static final Pattern WORD = Pattern.compile("[0-9]+(?:[.,][0-9]+)*%?|\\p{IsLatin}+|\\s+|.", Pattern.DOTALL);

    private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]*[。；！？\\n]|[^。；！？\\n]+$");

    /** Longer wordings are compared by sentences, and those of more sentences as a whole: the work grows as the square. */
    private static final int MOST_TOKENS = 3000;

    private WordChanges() {}

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A run of characters that stayed, went or came. */
    public record Piece(Kind kind, String text) {}

    /**
     * The pieces in reading order, none empty: those that stayed or went, one after the other, are the wording before,
     * those that stayed or came the one after.
     */
    public static List<Piece> between(String before, String after) {
        Pieces pieces = new Pieces();
        List<String> gone = tokens(WORD, before);
        List<String> come = tokens(WORD, after);
        int most = Math.min(gone.size(), come.size());
        int start = 0;
        while (start < most && gone.get(start).equals(come.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && gone.get(gone.size() - 1 - end).equals(come.get(come.size() - 1 - end))) {
            end++;
        }
        pieces.add(Kind.SAME, String.join("", gone.subList(0, start)));
        compare(gone.subList(start, gone.size() - end), come.subList(start, come.size() - end), pieces);
        pieces.add(Kind.SAME, String.join("", gone.subList(gone.size() - end, gone.size())));
        return pieces.all();
    }

    private static void compare(List<String> gone, List<String> come, Pieces pieces) {
        List<String> before = gone;
        List<String> after = come;
        if (gone.size() + come.size() > MOST_TOKENS) {
            before = tokens(SENTENCE, String.join("", gone));
            after = tokens(SENTENCE, String.join("", come));
        }
        if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > MOST_TOKENS) {
            pieces.add(Kind.REMOVED, String.join("", before));
            pieces.add(Kind.ADDED, String.join("", after));
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            String source = String.join("", delta.getSource().getLines());
            switch (delta.getType()) {
                case EQUAL -> pieces.add(Kind.SAME, source);
                case DELETE, INSERT, CHANGE -> {
                    pieces.add(Kind.REMOVED, source);
                    pieces.add(Kind.ADDED, String.join("", delta.getTarget().getLines()));
                }
            }
        }
    }

    private static List<String> tokens(Pattern token, String text) {
        return token.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Puts together what belongs together; what went stands before what came in its place. */
    private static final class Pieces {

        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void add(Kind kind, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (kind == Kind.SAME) {
                same.append(text);
                return;
            }
            if (!same.isEmpty()) {
                boolean scrap = same.length() == 1 && !removed.isEmpty() && !added.isEmpty();
                if (scrap) {
                    // One character that two other words happen to share reads worse than a word in its place.
                    removed.append(same);
                    added.append(same);
                    same.setLength(0);
                } else {
                    flush();
                }
            }
            (kind == Kind.REMOVED ? removed : added).append(text);
        }

        /** What changed, then what stayed behind it. */
        private void flush() {
            put(Kind.REMOVED, removed);
            put(Kind.ADDED, added);
            put(Kind.SAME, same);
        }

        private void put(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                done.add(new Piece(kind, text.toString()));
                text.setLength(0);
            }
        }

        List<Piece> all() {
            flush();
            return List.copyOf(done);
        }
    }
}
