package org.xiaohao.ui.intake;

import java.util.Set;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.intake.Undecided;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.ui.document.UnitTarget;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Settles a doubtful place in the likeliest way; where there is none, it asks. */
class Accepting {

    private final IntakeEditing editing;
    private final NameSettling settling;
    private final CardActions actions;

    Accepting(IntakeEditing editing, NameSettling settling, CardActions actions) {
        this.editing = editing;
        this.settling = settling;
        this.actions = actions;
    }

    void accept(Undecided place) {
        switch (place) {
            case Undecided.Check check ->
                actions.apply(new SheetEdit.Settle(Set.of(check.doubt().id()), true));
            case Undecided.NoLead missing -> acceptLead(missing.task());
            case Undecided.UnknownName unknown ->
                editing.details().match(unknown.name()).suggestions().stream()
                        .findFirst()
                        .ifPresentOrElse(
                                likeliest -> settling.take(unknown.name(), UnitTarget.of(likeliest)),
                                () -> settling.ask(unknown.name()));
        }
    }

    private void acceptLead(int key) {
        IntakeDetails details = editing.details();
        SheetTask task = details.sheet().task(key);
        UnitMention first = SheetCard.suggestedLead(details, task);
        if (first == null) {
            Notices.failed(Translations.text("import.place.noLead"));
        } else {
            actions.apply(SheetCard.leadBy(task, first));
        }
    }
}
