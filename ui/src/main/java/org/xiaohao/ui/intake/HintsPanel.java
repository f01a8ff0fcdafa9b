package org.xiaohao.ui.intake;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetDoubt;
import org.xiaohao.intake.Undecided;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** What concerns the whole document, and what was noticed without having to be settled. */
class HintsPanel extends Div {

    private final CardActions actions;
    private final Consumer<SheetDoubt> onShow;

    /** @param onShow told whose place shall be shown */
    HintsPanel(CardActions actions, Consumer<SheetDoubt> onShow) {
        this.actions = actions;
        this.onShow = onShow;
        addClassName("hints");
    }

    /** Returns how many there are. */
    int show(IntakeDetails details, List<Undecided> open) {
        removeAll();
        for (Undecided place : open) {
            if (place instanceof Undecided.Check check && check.task() == null) {
                Div row = new Div(SheetCard.question(check.doubt(), actions));
                row.addClassName("hint");
                add(row);
            }
        }
        details.hints().forEach(hint -> {
            NativeButton show = new NativeButton(DiagnosticText.of(hint.diagnostic()), event -> onShow.accept(hint));
            Div row = new Div(new Span(Icons.INFO.create()), show);
            row.addClassNames("row", "top", "hint");
            add(row);
        });
        int count = getComponentCount();
        if (count == 0) {
            add(new Span(Translations.text("import.hints.none")));
        }
        return count;
    }
}
