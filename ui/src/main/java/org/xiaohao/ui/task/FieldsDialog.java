package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A few fields and a button that saves them; what is refused is said below them, and the dialog stays. */
class FieldsDialog extends Dialog {

    FieldsDialog(String title, Runnable onSave, Component... fields) {
        setHeaderTitle(title);
        setWidth("440px");
        Div error = new Div();
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        Div content = new Div(fields);
        content.addClassName("stack");
        content.add(error);
        add(content);
        Button save = new Button(Translations.text("joint.save"), event -> {
            try {
                onSave.run();
                close();
            } catch (InvalidInputException refused) {
                error.setText(Notices.text(refused));
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(Translations.text("extension.cancel"), event -> close()), save);
    }
}
