package org.xiaohao.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.ChangeOwnPassword;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Changes the own password; what is refused stands at its field. */
class ChangePasswordDialog extends Dialog {

    private final transient AccountService accounts;
    private final PasswordField oldPassword = field("frame.password.old", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField newPassword = field("frame.password.new", Autocomplete.NEW_PASSWORD);
    private final PasswordField repeated = field("frame.password.repeat", Autocomplete.NEW_PASSWORD);

    ChangePasswordDialog(AccountService accounts) {
        this.accounts = accounts;
        setHeaderTitle(Translations.text("frame.password"));
        newPassword.setHelperText(Translations.text("frame.password.rule"));
        Div form = new Div(oldPassword, newPassword, repeated);
        form.addClassName("stack");
        add(form);
        Button save = new Button(Translations.text("frame.password"), event -> save());
        save.addThemeName("primary");
        getFooter().add(new Button(Translations.text("frame.cancel"), event -> close()), save);
    }

    private void save() {
        oldPassword.setInvalid(false);
        newPassword.setInvalid(false);
        repeated.setInvalid(!newPassword.getValue().equals(repeated.getValue()));
        if (repeated.isInvalid()) {
            repeated.setErrorMessage(Translations.text("frame.password.differs"));
            return;
        }
        try {
            accounts.changeOwnPassword(new ChangeOwnPassword(oldPassword.getValue(), newPassword.getValue()));
            close();
            Notices.done(Translations.text("frame.password.changed"));
        } catch (InvalidInputException refused) {
            PasswordField field = "oldPassword".equals(refused.field()) ? oldPassword : newPassword;
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
        }
    }

    private static PasswordField field(String key, Autocomplete autocomplete) {
        PasswordField field = new PasswordField(Translations.text(key));
        field.setAutocomplete(autocomplete);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }
}
