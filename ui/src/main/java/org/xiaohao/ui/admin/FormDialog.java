package org.xiaohao.ui.admin;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A short form in a dialog, all of whose fields must be filled in; what a rule refuses is said at its field. */
abstract class FormDialog extends Dialog {

    private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final Div body = new Div();

    FormDialog(String title, String action) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        body.addClassName("stack");
        add(body);
        Button done = new Button(action, event -> submit());
        done.addThemeName("primary");
        getFooter().add(new Button(Translations.text("admin.cancel"), event -> close()), done);
    }

    /** @param name of the field in the command */
    <V, F extends AbstractField<?, V> & HasValidationProperties> F field(String name, F field) {
        field.setRequiredIndicatorVisible(true);
        fields.put(name, field);
        body.add((Component) field);
        return field;
    }

    /** Does it; may refuse. */
    abstract void act();

    private void submit() {
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        List<String> empty = fields.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        empty.forEach(name -> refuse(name, Translations.text("admin.required")));
        if (!empty.isEmpty()) {
            return;
        }
        try {
            act();
        } catch (InvalidInputException refused) {
            if (fields.containsKey(refused.field())) {
                refuse(refused.field(), Notices.text(refused));
            } else {
                Notices.failed(refused);
            }
        }
    }

    private void refuse(String name, String why) {
        if (fields.get(name) instanceof HasValidationProperties field) {
            field.setErrorMessage(why);
            field.setInvalid(true);
        }
    }
}
