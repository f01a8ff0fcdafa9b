package org.xiaohao.parsing.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.PostMention;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.text.Brackets;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;

/**
 * Reads one responsibility statement: labels before units ("lead unit: A, B"), verbs behind units ("A leads, B
 * assists"), deadlines and the order rule in between.
 */
public final class StatementReader {

    private static final String LIST_SEPARATORS = "\u3001\uFF0C,\uFF1B;\u3002\t";
    private static final String BLANKS = " \u3000\u00A0\r\n";

    // rule S05
    private static final Pattern WITH = Pattern.compile("会同|商同|联合(?!会|社|国)|协调(?!局|办|小组|处|中心)");
    // rule S06
    private static final Pattern ABOVE = Pattern.compile(RoleLabel.ABOVE);

    private final ResponsibilityStatement tail;
    private final List<UnitMention> pending = new ArrayList<>();
    private int beforeClause;

    private StatementReader(ResponsibilityStatement tail) {
        this.tail = tail;
    }

    /** Reads a statement without its brackets. */
    public static ResponsibilityStatement read(Slice statement) {
        return read(statement, null);
    }

    /**
     * Reads a list of units under a role that is known from elsewhere, such as the heading of a table column.
     *
     * @param role role of units that have neither label nor verb, null for responsible
     */
    public static ResponsibilityStatement read(Slice statement, @Nullable NamedRole role) {
        ResponsibilityStatement tail = new ResponsibilityStatement(statement.span());
        StatementReader reader = new StatementReader(tail);
        List<RoleLabel.Found> labels = RoleLabel.allIn(statement);
        int firstLabel = labels.isEmpty() ? statement.end() : labels.getFirst().start();
        Slice before = statement.between(statement.start(), firstLabel);
        if (labels.isEmpty() || !ABOVE.matcher(before.trim().text()).matches()) {
            reader.readUnits(before, role);
        }
        NamedRole owner = role;
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : statement.end();
            RoleLabel.Found label = labels.get(i);
            Slice words = statement.between(label.start(), label.end());
            int closed = inBracket(statement, label) ? closing(statement, label.end(), end) : -1;
            if (closed < 0) {
                reader.readLabelled(label, words, value(statement, label.end(), end));
            } else {
                reader.readLabelled(label, words, statement.between(label.end(), closed));
                // The units behind the bracket go on with the list in which the person's unit stands.
                Slice rest = value(statement, closed + 1, end).trimAll(LIST_SEPARATORS);
                if (!rest.isEmpty()) {
                    reader.readUnits(rest, owner);
                }
            }
            if (label.kind().role() != null) {
                owner = label.kind().role();
            }
        }
        return tail;
    }

    /** Whether a label stands in a bracket behind a name, as that of a person of the unit does. */
    private static boolean inBracket(Slice statement, RoleLabel.Found label) {
        return label.kind() == RoleLabel.PERSON
                && label.start() > statement.start()
                && "(\uFF08".indexOf(statement.at(label.start() - 1)) >= 0;
    }

    /** Where the bracket closes, -1 where it does not. */
    private static int closing(Slice statement, int from, int to) {
        for (int i = from; i < to; i++) {
            if (statement.at(i) == ')' || statement.at(i) == '\uFF09') {
                return i;
            }
        }
        return -1;
    }

    /** What stands behind a label, without the stroke or bracket that parts it from the next one. */
    private static Slice value(Slice statement, int start, int end) {
        Slice value = statement.between(start, end).trim();
        boolean parted = value.length() > 1 && "/\uFF0F|\uFF5C(\uFF08".indexOf(value.at(value.end() - 1)) >= 0;
        return parted ? value.between(value.start(), value.end() - 1).trim() : statement.between(start, end);
    }

    private void readLabelled(RoleLabel.Found label, Slice words, Slice value) {
        if (label.kind() == RoleLabel.DEADLINE) {
            tail.deadline = value.trimAll(Marks.SEPARATORS);
            tail.deadlineLabelled = true;
        } else if (label.kind() == RoleLabel.PERSON) {
            readPosts(value, words.trimAll(":\uFF1A").flow());
        } else if (label.kind().role() != null) {
            readUnits(value, label.kind().role());
        }
    }

    /** Reads the people of one value. */
    public void readPosts(Slice value, String label) {
        for (Slice piece : Brackets.split(value, LIST_SEPARATORS + "\r\n")) {
            Slice words = piece.trim();
            if (!words.isEmpty() && !UnitListSplitter.isNothing(words)) {
                String post = words.flow();
                tail.posts.add(new PostMention(
                        post.substring(0, Math.min(post.length(), ParsedTask.MAX_WORDS)), label, words.span()));
            }
        }
    }

    /** Reads the people of a table cell. */
    public static ResponsibilityStatement readPosts(Slice cell, ResponsibilityStatement tail, String label) {
        new StatementReader(tail).readPosts(cell, label);
        return tail;
    }

    private void readUnits(Slice units, @Nullable NamedRole role) {
        List<Slice> pieces = UnitListSplitter.joinPlaces(Brackets.split(units, LIST_SEPARATORS));
        for (Slice piece : pieces) {
            noteClause(units, piece);
            if (DeadlineRules.isDeadline(piece.trim())) {
                readPiece(piece.trim(), role);
                continue;
            }
            readSpaced(piece.trim(), role, pieces.size() > 1);
        }
        if (!pending.isEmpty()) {
            tail.roleNotSaid |= role == null;
            flush(role == null ? NamedRole.RESPONSIBLE : role);
        }
    }

    /** Remembers which units stand before the comma that the piece follows. */
    private void noteClause(Slice units, Slice piece) {
        char before = piece.start() > units.start() ? units.at(piece.start() - 1) : '\u3001';
        if (before != '\u3001') {
            beforeClause = pending.size();
        }
    }

    /** White space parts two units or lies inside a name. */
    private void readSpaced(Slice piece, @Nullable NamedRole role, boolean listed) {
        Slice open = piece.between(piece.start(), piece.start());
        for (Slice part : Brackets.split(piece, BLANKS)) {
            if (part.isEmpty()) {
                continue;
            }
            boolean broken = piece.between(open.end(), part.start()).text().indexOf('\n') >= 0;
            if (!open.isEmpty() && UnitListSplitter.partsNames(open, part, listed, broken)) {
                readPiece(open, role);
                open = part;
            } else {
                open = piece.between(open.isEmpty() ? part.start() : open.start(), part.end());
            }
        }
        if (!open.isEmpty()) {
            readPiece(open, role);
        }
    }

    private void readPiece(Slice piece, @Nullable NamedRole role) {
        if (LeadRule.isBelowOnly(piece)) {
            tail.orderRuleBelow = true;
        } else if (LeadRule.statedIn(piece)) {
            tail.orderRule = true;
            tail.orderRuleBelow |= LeadRule.holdsBelow(piece);
            readNameBeforeRule(piece, role);
        } else if (DeadlineRules.isDeadline(piece)) {
            if (!tail.deadlineLabelled) {
                Slice before = tail.deadline;
                tail.deadline =
                        before != null && goesOn(before, piece) ? piece.between(before.start(), piece.end()) : piece;
            }
        } else {
            readNames(piece, role);
        }
    }

    /** Whether nothing but a mark parts a time from the one before. */
    private static boolean goesOn(@Nullable Slice before, Slice piece) {
        return before != null
                && before.end() < piece.start()
                && piece.between(before.end(), piece.start())
                        .trimAll(LIST_SEPARATORS)
                        .isEmpty();
    }

    /** The rule may stand in brackets behind a unit. */
    private void readNameBeforeRule(Slice piece, @Nullable NamedRole role) {
        List<Brackets.Group> groups = Brackets.groups(piece);
        if (!groups.isEmpty() && LeadRule.statedIn(groups.getLast().inner())) {
            Slice name = piece.between(piece.start(), groups.getLast().whole().start())
                    .trim();
            if (!name.isEmpty()) {
                readNames(name, role);
            }
        }
    }

    private void readNames(Slice piece, @Nullable NamedRole role) {
        RoleVerb verb = RoleVerb.endOf(piece);
        Slice names = verb == null ? piece : piece.between(piece.start(), verb.start());
        tail.andOthers |= verb != null && names.length() > 0 && piece.at(verb.start()) == '等';
        if (verb != null && names.length() > 1 && names.at(names.start()) == '由') {
            names = piece.between(names.start() + 1, names.end());
        }
        Matcher with = WITH.matcher(names.source()).region(names.start(), names.end());
        if (with.lookingAt()) {
            names = names.between(with.end(), names.end());
        }
        int together = names.text().indexOf("会同");
        if (together > 0) {
            addNames(names.between(names.start(), names.start() + together));
            flush(NamedRole.LEAD);
            names = names.between(names.start() + together + 2, names.end());
            if (UnitListSplitter.isGeneric(names)) {
                tail.andOthers = true;
                return;
            }
        } else if (tail.andOthers && UnitListSplitter.isGeneric(names) && names.at(names.start()) != '各') {
            names = names.between(names.end(), names.end());
        }
        addNames(names);
        if (verb != null) {
            if (verb.role() == NamedRole.SUPPORTING && role == null && !tail.hasUnits()) {
                List<UnitMention> first = pending.subList(0, Math.min(beforeClause, pending.size()));
                tail.responsible.addAll(first);
                first.clear();
            }
            flush(verb.role() == NamedRole.RESPONSIBLE && role != null ? role : verb.role());
        }
    }

    private void addNames(Slice words) {
        boolean by = words.length() > 2
                && words.at(words.start()) == '由'
                && UnitListSplitter.mayBeName(words.between(words.start() + 1, words.end()));
        UnitListSplitter.Names names =
                UnitListSplitter.names(by ? words.between(words.start() + 1, words.end()) : words);
        tail.lead.addAll(names.marked());
        tail.signed.addAll(names.signed());
        tail.parted.addAll(names.parted());
        pending.addAll(names.units());
        if (!names.times().isEmpty() && !tail.deadlineLabelled) {
            tail.deadline = names.times().getLast();
        }
        names.persons().forEach(person -> readPosts(person, "责任人"));
        tail.andOthers |= names.others();
    }

    private void flush(NamedRole role) {
        tail.of(role).addAll(pending);
        pending.clear();
    }
}
