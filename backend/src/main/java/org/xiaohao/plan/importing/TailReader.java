package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one responsibility statement: labels before units ("lead unit: A, B"), verbs behind units ("A leads, B
 * assists"), deadlines and the order rule in between.
 */
final class TailReader {

    private static final String LIST_SEPARATORS = "\u3001\uFF0C,\uFF1B;\u3002\t";
    private static final String BLANKS = " \u3000\u00A0";

    private final Tail tail;
    private final List<UnitMention> pending = new ArrayList<>();

    private TailReader(Tail tail) {
        this.tail = tail;
    }

    /** Reads a statement without its brackets. */
    static Tail read(Slice statement) {
        return read(statement, null);
    }

    /**
     * Reads a list of units under a role that is known from elsewhere, such as the heading of a table column.
     *
     * @param role role of units that have neither label nor verb, null for responsible
     */
    static Tail read(Slice statement, @Nullable Role role) {
        Tail tail = new Tail(statement.span());
        TailReader reader = new TailReader(tail);
        List<RoleLabel.Found> labels = RoleLabel.allIn(statement);
        int firstLabel = labels.isEmpty() ? statement.end() : labels.getFirst().start();
        reader.readUnits(statement.between(statement.start(), firstLabel), role);
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : statement.end();
            reader.readLabelled(
                    labels.get(i).kind(), statement.between(labels.get(i).end(), end));
        }
        return tail;
    }

    private void readLabelled(RoleLabel label, Slice value) {
        if (label == RoleLabel.DEADLINE) {
            tail.deadline = value.trimAll(Marks.SEPARATORS);
            tail.deadlineLabelled = true;
        } else if (label.role() != null) {
            readUnits(value, label.role());
        }
    }

    private void readUnits(Slice units, @Nullable Role role) {
        for (Slice piece : Brackets.split(units, LIST_SEPARATORS)) {
            if (DeadlineRules.isDeadline(piece.trim())) {
                readPiece(piece.trim(), role);
                continue;
            }
            for (Slice part : Brackets.split(piece.trim(), BLANKS)) {
                readLines(part.trim(), role);
            }
        }
        if (!pending.isEmpty()) {
            tail.roleNotSaid |= role == null;
            flush(role == null ? Role.RESPONSIBLE : role);
        }
    }

    /** A line break parts two units when the first one is complete; else it lies inside a name. */
    private void readLines(Slice piece, @Nullable Role role) {
        Slice rest = piece;
        for (int i = piece.start(); i < piece.end(); i++) {
            if (piece.at(i) == '\n'
                    && UnitListSplitter.endsAsUnit(rest.between(rest.start(), i).trim())) {
                readPiece(rest.between(rest.start(), i).trim(), role);
                rest = piece.between(i, piece.end());
            }
        }
        if (!rest.trim().isEmpty()) {
            readPiece(rest.trim(), role);
        }
    }

    private void readPiece(Slice piece, @Nullable Role role) {
        if (LeadRule.isBelowOnly(piece)) {
            tail.orderRuleBelow = true;
        } else if (LeadRule.statedIn(piece)) {
            tail.orderRule = true;
            tail.orderRuleBelow |= LeadRule.holdsBelow(piece);
            readNameBeforeRule(piece, role);
        } else if (DeadlineRules.isDeadline(piece)) {
            if (!tail.deadlineLabelled) {
                tail.deadline = piece;
            }
        } else {
            readNames(piece, role);
        }
    }

    /** The rule may stand in brackets behind a unit. */
    private void readNameBeforeRule(Slice piece, @Nullable Role role) {
        List<Brackets.Group> groups = Brackets.groups(piece);
        if (!groups.isEmpty() && LeadRule.statedIn(groups.getLast().inner())) {
            Slice name = piece.between(piece.start(), groups.getLast().whole().start())
                    .trim();
            if (!name.isEmpty()) {
                readNames(name, role);
            }
        }
    }

    private void readNames(Slice piece, @Nullable Role role) {
        RoleVerb verb = RoleVerb.endOf(piece);
        Slice names = verb == null ? piece : piece.between(piece.start(), verb.start());
        if (verb != null && names.length() > 1 && names.at(names.start()) == '由') {
            names = piece.between(names.start() + 1, names.end());
        }
        int together = names.text().indexOf("会同");
        if (together > 0) {
            addNames(names.between(names.start(), names.start() + together));
            flush(Role.LEAD);
            names = names.between(names.start() + together + 2, names.end());
            if (UnitListSplitter.isGeneric(names)) {
                tail.andOthers = true;
                return;
            }
        } else if (tail.andOthers && UnitListSplitter.isGeneric(names)) {
            names = names.between(names.end(), names.end());
        }
        addNames(names);
        if (verb != null) {
            flush(verb.role() == Role.RESPONSIBLE && role != null ? role : verb.role());
        }
    }

    private void addNames(Slice words) {
        UnitListSplitter.Names names = UnitListSplitter.names(words);
        tail.lead.addAll(names.marked());
        pending.addAll(names.units());
        tail.andOthers |= names.others();
    }

    private void flush(Role role) {
        tail.of(role).addAll(pending);
        pending.clear();
    }
}
