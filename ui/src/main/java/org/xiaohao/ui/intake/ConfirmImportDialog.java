package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.document.PlanHeadForm;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The last look before a draft is made: what heads the plan, offered from the document, and what is still open. */
class ConfirmImportDialog extends Dialog {

    private final PlanHeadForm form = new PlanHeadForm();
    private final Consumer<PlanHead> store;

    /** @param store makes the draft; what it refuses is shown at the field */
    ConfirmImportDialog(IntakeDetails details, Consumer<PlanHead> store) {
        this.store = store;
        setHeaderTitle(Translations.text("import.confirm.title"));
        setWidth("720px");
        PlanHead head = details.sheet().head();
        form.offer(details.sheet().reading());
        if (head != null) {
            form.readHead(head);
        }
        Button confirm = new Button(Translations.text("import.confirm"), event -> confirm());
        confirm.addThemeName("primary");
        Div content = new Div(state(details, confirm), form);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(Translations.text("import.confirm.back"), event -> close()), confirm);
    }

    private static Paragraph state(IntakeDetails details, Button confirm) {
        int tasks = details.sheet().tasks().size();
        UndecidedCounts open = UndecidedCounts.of(details.undecided());
        Paragraph state = new Paragraph();
        state.addClassName("note");
        if (open.checks() > 0) {
            state.setText(Translations.text("import.confirm.checks", tasks, open.words()));
            state.addClassName("late");
            state.setId("confirm-reason");
            confirm.setEnabled(false);
            confirm.getElement().setAttribute("aria-describedby", "confirm-reason");
        } else if (open.all() > 0) {
            state.setText(Translations.text("import.confirm.open", tasks, open.words()));
            state.addClassName("soon");
        } else {
            state.setText(Translations.text("import.confirm.summary", tasks));
        }
        return state;
    }

    private void confirm() {
        form.writeHead().ifPresent(head -> {
            try {
                store.accept(head);
                close();
            } catch (InvalidInputException refused) {
                if (!form.showError(refused)) {
                    Notices.failed(refused);
                }
            } catch (DomainException refused) {
                Notices.failed(refused);
            }
        });
    }
}
