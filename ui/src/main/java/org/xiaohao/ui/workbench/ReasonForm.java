package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A reason that has to be given, with the button that needs it. Hidden until it is asked for. */
public class ReasonForm extends Div {

    private final TextArea reason = new TextArea();

    /**
     * @param label what to write
     * @param hint what a good reason says
     * @param button what happens with it
     * @param action does it; an {@link InvalidInputException} is shown at the field
     */
    public ReasonForm(String label, String hint, String button, Consumer<String> action) {
        addClassNames("reason-form", "stack");
        reason.setLabel(label);
        reason.setHelperText(hint);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Button go = new Button(button, event -> {
            try {
                reason.setInvalid(false);
                action.accept(reason.getValue());
            } catch (InvalidInputException refused) {
                reason.setErrorMessage(Notices.text(refused));
                reason.setInvalid(true);
                reason.focus();
            }
        });
        go.addThemeName("primary");
        Button cancel = new Button(Translations.text("frame.cancel"), event -> setVisible(false));
        cancel.addThemeName("tertiary");
        Div row = new Div(go, cancel);
        row.addClassName("row");
        add(reason, row);
        setVisible(false);
    }

    /** Shows the field and goes there. */
    public void ask() {
        setVisible(true);
        reason.focus();
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
