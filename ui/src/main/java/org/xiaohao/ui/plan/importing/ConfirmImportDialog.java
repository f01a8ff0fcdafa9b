package org.xiaohao.ui.plan.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.plan.PlanHeadForm;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The last look before a draft is stored: what heads the plan, offered from the document. */
class ConfirmImportDialog extends Dialog {

    private final PlanHeadForm form = new PlanHeadForm();
    private final Consumer<PlanHead> store;

    /** @param store stores the draft; what it refuses is shown at the field */
    ConfirmImportDialog(ImportWork work, Consumer<PlanHead> store) {
        this.store = store;
        setHeaderTitle(Translations.text("import.confirm.title"));
        setWidth("720px");
        form.offer(work.preview().plan());
        int open = work.doubts().size();
        Paragraph result = new Paragraph(Translations.text(
                open == 0 ? "import.confirm.summary" : "import.confirm.summary.open",
                work.tasks().size(),
                open));
        result.addClassName("note");
        Div content = new Div(result, form);
        content.addClassName("stack");
        add(content);
        Button confirm = new Button(Translations.text("import.confirm"), event -> confirm());
        confirm.addThemeName("primary");
        getFooter().add(new Button(Translations.text("import.confirm.back"), event -> close()), confirm);
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
