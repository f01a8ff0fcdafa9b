package org.xiaohao.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.xiaohao.account.MailChoice;
import org.xiaohao.account.MailChoiceService;
import org.xiaohao.account.OwnMail;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Where mail reaches the person, and which the person wants. */
class MailChoiceDialog extends Dialog {

    private final transient MailChoiceService choices;
    private final RadioButtonGroup<MailChoice> choice = new RadioButtonGroup<>();

    MailChoiceDialog(MailChoiceService choices) {
        this.choices = choices;
        OwnMail own = choices.own();
        String address = own.address();
        setHeaderTitle(Translations.text("mailChoice.title"));
        setWidth("560px");
        setMaxWidth("100%");
        choice.setLabel(Translations.text("mailChoice.which"));
        choice.setItems(MailChoice.values());
        choice.setItemLabelGenerator(Translations::label);
        choice.setValue(own.choice());
        Div content = new Div(
                new Paragraph(Translations.text("mailChoice.what")),
                new Paragraph(
                        address == null
                                ? Translations.text("mailChoice.noAddress")
                                : Translations.text("mailChoice.address", address)),
                choice);
        content.addClassName("stack");
        add(content);
        Button save = new Button(Translations.text("admin.save"), event -> save());
        save.addThemeName("primary");
        getFooter().add(new Button(Translations.text("frame.cancel"), event -> close()), save);
    }

    private void save() {
        choices.choose(choice.getValue());
        Notices.done(Translations.text("mailChoice.saved"));
        close();
    }
}
