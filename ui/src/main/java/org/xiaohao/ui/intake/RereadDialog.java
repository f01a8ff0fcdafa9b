package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The text of a document to be mended and read again; what people fixed on the tasks stays. */
class RereadDialog extends Dialog {

    private final IntakeEditing editing;
    private final TextArea text = new TextArea(Translations.text("import.reread.text"));

    RereadDialog(IntakeEditing editing) {
        this.editing = editing;
        setHeaderTitle(Translations.text("import.reread"));
        setWidth("min(960px, 96vw)");
        setHeight("90vh");
        // A click beside it must not cost what was typed.
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Paragraph how = new Paragraph(Translations.text("import.reread.how"));
        how.addClassNames("s", "t2");
        text.setValue(editing.details().sheet().text());
        text.addClassName("reread-text");
        Div content = new Div(how, text);
        content.addClassNames("reread");
        add(content);
        Button read = new Button(Translations.text("import.reread.go"), event -> read());
        read.addThemeName("primary");
        getFooter().add(new Button(Translations.text("import.form.cancel"), event -> close()), read);
    }

    private void read() {
        int before = editing.details().sheet().tasks().size();
        try {
            if (editing.reread(text.getValue())) {
                int after = editing.details().sheet().tasks().size();
                close();
                Notices.done(Translations.text("import.reread.done", before, after));
            }
        } catch (DomainException refused) {
            text.setErrorMessage(Notices.text(refused));
            text.setInvalid(true);
        }
    }
}
