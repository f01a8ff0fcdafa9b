package org.xiaohao.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.xiaohao.shared.InvalidInputException;

/** Asks for the reason of something that cannot be taken back: consequence first, the button repeats the verb. */
public class ReasonDialog extends Dialog {

    private static final int MAX_REASON = 500;

    private final TextArea reason = new TextArea();
    private final Map<String, HasValidationProperties> fields = new HashMap<>();

    /**
     * @param key the start of the keys: {@code title}, {@code reason}, {@code confirm}, {@code cancel}
     * @param consequence what follows, with numbers
     * @param onConfirm told the reason; what it refuses stands at the field, and the dialog stays
     * @param above further fields above the reason
     */
    public ReasonDialog(String key, String consequence, Consumer<String> onConfirm, Component... above) {
        setHeaderTitle(Translations.text(key + ".title"));
        setWidth("440px");
        reason.setLabel(Translations.text(key + ".reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(MAX_REASON);
        reason.setWidthFull();
        reason.setMinRows(3);
        Div content = new Div(new Paragraph(consequence));
        content.addClassName("stack");
        content.add(above);
        content.add(reason);
        add(content);
        Button confirm = new Button(Translations.text(key + ".confirm"), event -> confirm(onConfirm));
        confirm.addThemeName("primary");
        getFooter().add(new Button(Translations.text(key + ".cancel"), event -> close()), confirm);
    }

    /** Says where a refusal stands that is not about the reason. */
    public ReasonDialog withField(String name, HasValidationProperties field) {
        fields.put(name, field);
        return this;
    }

    /** The words may be left out. */
    public ReasonDialog withoutReason() {
        reason.setRequiredIndicatorVisible(false);
        return this;
    }

    private void confirm(Consumer<String> onConfirm) {
        reason.setInvalid(false);
        if (reason.isRequiredIndicatorVisible() && reason.getValue().isBlank()) {
            refuse(reason, Translations.text("task.reason.missing"));
            return;
        }
        try {
            onConfirm.accept(reason.getValue().strip());
            close();
        } catch (InvalidInputException refused) {
            refuse(fields.getOrDefault(refused.field(), reason), Notices.text(refused));
        }
    }

    private static void refuse(HasValidationProperties field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
