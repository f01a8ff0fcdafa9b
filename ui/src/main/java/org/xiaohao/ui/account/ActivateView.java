package org.xiaohao.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.xiaohao.account.AccountActivation;
import org.xiaohao.account.ActivateAccount;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Where a person with a slip sets the password of the account, and nobody else ever knows it. */
@Route(value = "activate", autoLayout = false)
@AnonymousAllowed
public class ActivateView extends Div implements HasDynamicTitle {

    private final transient AccountActivation activation;
    private final TextField username = new TextField(Translations.text("login.username"));
    private final TextField code = new TextField(Translations.text("activate.code"));
    private final PasswordField password = new PasswordField(Translations.text("activate.password"));
    private final PasswordField again = new PasswordField(Translations.text("activate.again"));
    private final Section card = new Section();
    private final transient Map<String, TextFieldBase<?, String>> fields;

    ActivateView(AccountActivation activation, SignInFoot foot) {
        this.activation = activation;
        this.fields = Map.of("username", username, "code", code, "password", password, "again", again);
        addClassNames("sign-in", "activate");
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setAutofocus(true);
        code.setHelperText(Translations.text("activate.code.help"));
        code.setAutocomplete(Autocomplete.OFF);
        password.setHelperText(Translations.text("activate.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        inOrder().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.setWidthFull();
        });
        Button set = new Button(Translations.text("activate.set"), event -> set());
        set.addThemeName("primary");
        set.setWidthFull();
        set.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        Div form = new Div(new H1(Translations.text("activate.title")), username, code, password, again, set);
        form.addClassName("form");
        card.add(form);
        card.addClassName("card");
        Div brand = new Div(new Image("logo.svg", ""), new Span(Translations.text("frame.brand")));
        brand.addClassName("brand");
        Section introduction = new Section(brand, new Paragraph(Translations.text("activate.introduction")));
        add(new Main(introduction, card), foot.foot());
    }

    private List<TextFieldBase<?, String>> inOrder() {
        return List.of(username, code, password, again);
    }

    @Override
    public String getPageTitle() {
        return Translations.text("frame.pageTitle", Translations.text("activate.title"));
    }

    private void set() {
        inOrder().forEach(field -> field.setInvalid(false));
        List<TextFieldBase<?, String>> empty =
                inOrder().stream().filter(TextFieldBase::isEmpty).toList();
        empty.forEach(field -> refuse(field, Translations.text("admin.required")));
        if (!password.isEmpty() && !again.isEmpty() && !password.getValue().equals(again.getValue())) {
            refuse(again, Translations.text("activate.different"));
        }
        if (inOrder().stream().anyMatch(TextFieldBase::isInvalid)) {
            return;
        }
        try {
            activation.activate(new ActivateAccount(username.getValue(), code.getValue(), password.getValue()));
            done();
        } catch (InvalidInputException refused) {
            refuse(fields.getOrDefault(refused.field(), code), Notices.text(refused));
        }
    }

    private static void refuse(TextFieldBase<?, String> field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void done() {
        card.removeAll();
        Anchor signIn = new Anchor("login", Translations.text("activate.signIn"));
        // Another page altogether: the form that the browser posts by itself.
        signIn.setRouterIgnore(true);
        Paragraph words = new Paragraph(Translations.text("activate.done"));
        words.getElement().setAttribute("role", "status");
        card.add(new H1(Translations.text("activate.done.title")), words, signIn);
    }
}
