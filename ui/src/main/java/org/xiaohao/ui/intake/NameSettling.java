package org.xiaohao.ui.intake;

import java.util.List;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.NameDecision;
import org.xiaohao.intake.NameProposal;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.document.UnitTarget;
import org.xiaohao.ui.document.UnknownUnitDialog;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Settles whom printed names mean, once for the whole document. */
class NameSettling {

    private final IntakeEditing editing;
    private final UnitRegister register;
    private final Runnable onSettled;

    /** @param onSettled told after a dialog settled a name */
    NameSettling(IntakeEditing editing, UnitRegister register, Runnable onSettled) {
        this.editing = editing;
        this.register = register;
        this.onSettled = onSettled;
    }

    /** A way to settle each name that means nobody yet. */
    List<NameProposal> proposals() {
        return editing.proposals();
    }

    /** Takes several proposals together, or none of them. */
    void takeAll(List<NameProposal> proposals) {
        try {
            if (editing.take(proposals)) {
                Notices.done(Translations.text("import.proposal.taken", proposals.size()));
            }
        } catch (DomainException refused) {
            Notices.failed(refused);
        }
    }

    /** Asks whom the name means. */
    void ask(String name) {
        IntakeDetails details = editing.details();
        new UnknownUnitDialog(details.match(name), NamesPanel.where(details, name), register, decision -> {
                    decide(name, decision);
                    onSettled.run();
                })
                .open();
    }

    /** Takes what the name looks like, and remembers it as another name of that unit. */
    void take(String name, UnitTarget target) {
        try {
            register.remember(name, target);
        } catch (DomainException refused) {
            Notices.failed(refused);
            return;
        }
        decide(name, target.decision());
    }

    /** Takes a decision back; the register keeps what it has learnt. */
    void undo(String name) {
        if (editing.apply(new SheetEdit.Decide(name, null)) && editing.details().isKnown(name)) {
            Notices.done(Translations.text("import.decided.undo.known", name));
        }
    }

    private void decide(String name, NameDecision decision) {
        if (editing.apply(new SheetEdit.Decide(name, decision))) {
            Notices.done(Translations.text("import.unknown.settled", name));
        }
    }
}
