package org.xiaohao.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.WordChanges;
import org.xiaohao.shared.WordChanges.Kind;
import org.xiaohao.shared.WordChanges.Piece;

/**
 * What became of a report between two versions, heading by heading and paragraph by paragraph.
 *
 * @param title word by word
 * @param added how many characters came
 * @param removed how many characters went
 */
public record ReportDifference(
        Side before, Side after, List<Piece> title, List<BlockChange> changes, int added, int removed) {

    /** Shorter ones are no paragraph that was moved. */
    private static final int MOVED = 10;

    /**
     * One of the two.
     *
     * @param number of the version; 0 for the report as it reads now
     * @param at when it was kept; null for now
     */
    public record Side(
            int number,
            ReportState state,
            String name,
            @Nullable Instant at) {}

    public enum ChangeKind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A heading or paragraph.
     *
     * @param moved whether the same words stand as {@code REMOVED} or {@code ADDED} elsewhere
     * @param level depth of a heading from 1, 0 for a paragraph
     * @param lead its run-in title, word by word
     */
    public record BlockChange(ChangeKind kind, boolean moved, int level, List<Piece> lead, List<Piece> text) {}

    public ReportDifference {
        title = List.copyOf(title);
        changes = List.copyOf(changes);
    }

    /** A report as it reads in one of the versions. */
    record Text(Side side, String title, List<Wording> statements) {}

    static ReportDifference between(Text before, Text after) {
        List<BlockAlignment.Pair> pairs = BlockAlignment.of(before.statements(), after.statements());
        Set<String> gone = new HashSet<>();
        Set<String> come = new HashSet<>();
        pairs.forEach(pair -> {
            if (pair.after() == null && pair.before() != null) {
                gone.add(pair.before().words());
            } else if (pair.before() == null && pair.after() != null) {
                come.add(pair.after().words());
            }
        });
        gone.removeIf(words -> words.length() < MOVED || !come.contains(words));
        List<BlockChange> changes = new ArrayList<>();
        pairs.forEach(pair -> changes.add(change(pair, gone)));
        return new ReportDifference(
                before.side(),
                after.side(),
                WordChanges.between(before.title(), after.title()),
                changes,
                count(changes, Kind.ADDED),
                count(changes, Kind.REMOVED));
    }

    private static BlockChange change(BlockAlignment.Pair pair, Set<String> moved) {
        Wording before = pair.before();
        Wording after = pair.after();
        if (before == null || after == null) {
            Wording only = before == null ? java.util.Objects.requireNonNull(after) : before;
            Kind kind = before == null ? Kind.ADDED : Kind.REMOVED;
            return new BlockChange(
                    before == null ? ChangeKind.ADDED : ChangeKind.REMOVED,
                    moved.contains(only.words()),
                    only.level(),
                    whole(kind, only.lead()),
                    whole(kind, only.text()));
        }
        return new BlockChange(
                before.equals(after) ? ChangeKind.SAME : ChangeKind.CHANGED,
                false,
                after.level(),
                WordChanges.between(before.lead(), after.lead()),
                WordChanges.between(before.text(), after.text()));
    }

    private static List<Piece> whole(Kind kind, String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(kind, text));
    }

    /** What was only moved neither came nor went. */
    private static int count(List<BlockChange> changes, Kind kind) {
        int characters = 0;
        for (BlockChange change : changes) {
            if (!change.moved()) {
                characters += length(change.lead(), kind) + length(change.text(), kind);
            }
        }
        return characters;
    }

    private static int length(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .mapToInt(piece -> new Wording(0, "", piece.text()).characters())
                .sum();
    }
}
