package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the responsibility statements in a line and cuts the line behind each. */
final class TailFinder {

    /** Marks that may stand between a statement and the end of its paragraph. */
    private static final String CLOSERS = "\u3002.\uFF1B;\uFF0C,";

    private TailFinder() {}

    /**
     * A part of a line.
     *
     * @param content what stands before the statement, may be empty
     * @param tail the statement, null when there is none
     */
    record Segment(Slice content, @Nullable Tail tail) {}

    static List<Segment> segments(Slice line) {
        List<Segment> segments = new ArrayList<>();
        int from = line.start();
        Tail open = null;
        Slice content = line.between(from, from);
        for (Brackets.Group group : Brackets.groups(line)) {
            if (!isTail(group, line, from)) {
                continue;
            }
            Slice before = line.between(from, group.whole().start()).trimAll(open == null ? "" : CLOSERS);
            Tail tail = TailReader.read(group.inner());
            tail.unbalanced = !group.closed();
            Tail placed = new Tail(group.whole().span()).merge(tail);
            if (open != null && before.isEmpty()) {
                open = open.merge(placed);
            } else {
                if (open != null) {
                    segments.add(new Segment(content, open));
                }
                content = before;
                open = placed;
            }
            from = group.whole().end();
        }
        if (open != null) {
            segments.add(new Segment(content, open));
        }
        Slice rest = line.between(from, line.end()).trimAll(open == null ? "" : CLOSERS);
        if (open == null || !rest.isEmpty()) {
            segments.add(unbracketed(rest.trim()));
        }
        return segments;
    }

    /** A statement without brackets behind the last sentence of a paragraph. */
    private static Segment unbracketed(Slice text) {
        List<Brackets.Group> groups = Brackets.groups(text);
        for (RoleLabel.Found label : RoleLabel.allIn(text)) {
            boolean role = label.kind().role() != null || label.kind() == RoleLabel.DEADLINE;
            if (role && label.start() > text.start() && startsSentence(text, label.start())) {
                if (groups.stream()
                        .anyMatch(group -> group.whole().start() < label.start()
                                && label.start() < group.whole().end())) {
                    return new Segment(text, null);
                }
                Slice statement = text.between(label.start(), text.end());
                return new Segment(text.between(text.start(), label.start()).trim(), TailReader.read(statement));
            }
        }
        return new Segment(text, null);
    }

    private static boolean startsSentence(Slice text, int start) {
        char before = text.at(start - 1);
        return Marks.endsSentence(before) || before == '\t' || before == '\u3000' || before == ' ';
    }

    private static boolean isTail(Brackets.Group group, Slice line, int from) {
        Slice inner = group.inner();
        if (RoleLabel.occursIn(inner)) {
            return true;
        }
        return endsPart(group, line, from) && saysRole(inner);
    }

    /** Whether the group closes a sentence or the line, rather than standing inside a sentence. */
    private static boolean endsPart(Brackets.Group group, Slice line, int from) {
        int before = group.whole().start() - 1;
        if (before >= from && Marks.endsSentence(line.at(before))) {
            return true;
        }
        Slice after = line.between(group.whole().end(), line.end()).trim();
        return after.isEmpty()
                || Marks.endsSentence(after.at(after.start()))
                || Marks.isOpening(after.at(after.start()));
    }

    private static boolean saysRole(Slice inner) {
        for (Slice piece : Brackets.split(inner, Marks.SEPARATORS)) {
            Slice trimmed = piece.trim();
            RoleVerb verb = RoleVerb.endOf(trimmed);
            if (verb != null && !mentionsNoUnit(trimmed.between(trimmed.start(), verb.start()))) {
                return true;
            }
        }
        for (RoleLabel.Found label : RoleLabel.allIn(inner)) {
            if (label.kind().role() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentionsNoUnit(Slice words) {
        return words.length() > 60 || words.text().contains("的");
    }
}
