package org.xiaohao.ui.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.IntakeNames;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.NameProposal;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/**
 * A document under the hands of a person. Each change is stored at once; where somebody else was faster nothing is
 * overwritten, the newer work is shown, and the person is told whose it is.
 */
class IntakeEditing {

    private static final int MOST_STEPS = 20;

    private final IntakeService intakes;
    private final IntakeNames names;
    private final Runnable onChange;
    private final Deque<SheetEdit.Restore> before = new ArrayDeque<>();
    private IntakeDetails details;

    /** @param onChange told after each change, also after somebody else's */
    IntakeEditing(IntakeService intakes, IntakeNames names, IntakeDetails details, Runnable onChange) {
        this.intakes = intakes;
        this.names = names;
        this.details = details;
        this.onChange = onChange;
    }

    IntakeDetails details() {
        return details;
    }

    /**
     * Stores a change.
     *
     * @return whether it is stored; it is not when somebody else changed the document in between
     * @throws org.xiaohao.shared.InvalidInputException when the change makes no sense
     */
    boolean apply(SheetEdit edit) {
        return keep(() -> intakes.edit(details.id(), details.version(), edit));
    }

    /** A way to settle each name that means nobody yet. */
    List<NameProposal> proposals() {
        return names.proposals(details);
    }

    /**
     * Settles names together.
     *
     * @return whether it is stored; it is not when somebody else changed the document in between
     * @throws org.xiaohao.shared.InvalidInputException when one of them cannot be settled so; then none is
     */
    boolean take(List<NameProposal> proposals) {
        return keep(() -> names.take(details.id(), details.version(), proposals));
    }

    /** Stores a change that can be taken back. */
    private boolean keep(Supplier<IntakeDetails> change) {
        SheetEdit.Restore back = SheetEdit.Restore.to(details.sheet());
        boolean stored = change(change);
        if (stored) {
            before.push(back);
            if (before.size() > MOST_STEPS) {
                before.removeLast();
            }
            onChange.run();
        }
        return stored;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    /** Takes the last change of this page back. */
    void undo() {
        SheetEdit.Restore back = before.poll();
        if (back != null && change(() -> intakes.edit(details.id(), details.version(), back))) {
            onChange.run();
        }
    }

    /** Takes the change back that made this version, unless something else was done since. */
    void undoTo(int version) {
        if (details.version() == version) {
            undo();
        } else {
            Notices.failed(Translations.text("import.undo.late"));
        }
    }

    /**
     * Reads a changed text; what people did stays.
     *
     * @return whether it is stored
     */
    boolean reread(String text) {
        boolean stored = change(() -> intakes.reread(details.id(), details.version(), text));
        if (stored) {
            // What stood before belongs to the places of another text.
            before.clear();
            onChange.run();
        }
        return stored;
    }

    /**
     * Makes a plan and hands it over to the units.
     *
     * @return its id
     */
    long issue(PlanHead head, ReportingRule rule) {
        return intakes.issue(details.id(), details.version(), head, rule);
    }

    void discard() {
        intakes.discard(details.id());
    }

    /** Shows what is stored now, after the register or somebody else changed something. */
    void reload() {
        int version = details.version();
        details = intakes.details(details.id());
        if (details.version() != version) {
            before.clear();
        }
        onChange.run();
    }

    private boolean change(Supplier<IntakeDetails> store) {
        try {
            details = store.get();
            return true;
        } catch (StaleDataException stale) {
            reload();
            Notices.failed(Translations.text("import.stale", details.changedBy()));
            return false;
        }
    }
}
