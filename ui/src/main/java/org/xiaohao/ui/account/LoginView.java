package org.xiaohao.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.web.csrf.CsrfToken;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Sign-in: a plain form that Spring Security answers, so that password managers know it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The parameter of the address after a wrong user name or password, or while the account is locked. */
    public static final String WRONG = "error";

    /** The parameter of the address after a form that was open for longer than its session. */
    public static final String STALE = "stale";

    /** The parameter of the address when nobody can be let in for the moment, whatever the password. */
    public static final String UNAVAILABLE = "unavailable";

    private final Form form = new Form();
    private final TextField username = new TextField(Translations.text("login.username"));
    private final PasswordField password = new PasswordField(Translations.text("login.password"));

    LoginView(DemoAccounts demo, SignInFoot foot) {
        addClassName("sign-in");
        if (!demo.accounts().isEmpty()) {
            Div band = new Div(Icons.INFO.create(), new Span(Translations.text("login.demo")));
            band.addClassName("demo-band");
            add(band);
        }
        add(new Main(introduction(), card(demo, foot)), foot.foot());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey(STALE)) {
            refuse("login.stale");
        } else if (parameters.containsKey(WRONG)) {
            refuse("login.wrong");
        } else if (parameters.containsKey(UNAVAILABLE)) {
            refuse("login.unavailable");
        }
    }

    @Override
    public String getPageTitle() {
        return Translations.text("frame.pageTitle", Translations.text("login.title"));
    }

    private void refuse(String key) {
        password.setInvalid(true);
        password.setErrorMessage(Translations.text(key));
        password.focus();
    }

    private static Section introduction() {
        Div brand = new Div(new Image("logo.svg", ""), new Span(Translations.text("frame.brand")));
        brand.addClassName("brand");
        Paragraph slogan = new Paragraph(Translations.text("login.slogan"));
        slogan.addClassName("slogan");
        return new Section(brand, slogan);
    }

    private Section card(DemoAccounts demo, SignInFoot foot) {
        Paragraph help = new Paragraph(Translations.text("login.help"));
        help.addClassNames("s", "t2");
        fillForm();
        form.add(help);
        RouterLink first = new RouterLink(Translations.text("login.activate"), ActivateView.class);
        Section card = new Section(form, first, foot.help());
        card.addClassName("card");
        if (!demo.accounts().isEmpty()) {
            card.add(accounts(demo));
        }
        return card;
    }

    private void fillForm() {
        username.getElement().setAttribute("name", "username");
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setRequired(true);
        username.setAutofocus(true);
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequired(true);
        password.setManualValidation(true);
        username.setManualValidation(true);
        NativeButton submit = new NativeButton(Translations.text("login.submit"));
        submit.addClassName("primary");
        submit.getElement().setAttribute("type", "submit");
        form.add(new H1(Translations.text("login.title")), username, password, submit);
        addCsrfToken();
    }

    private void addCsrfToken() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            Input hidden = new Input();
            hidden.setType("hidden");
            hidden.getElement().setAttribute("name", token.getParameterName());
            hidden.setValue(token.getToken());
            form.add(hidden);
        }
    }

    private Div accounts(DemoAccounts demo) {
        Div accounts = new Div(new Paragraph(Translations.text("login.demo.accounts")));
        accounts.addClassName("accounts");
        for (DemoAccounts.Account account : demo.accounts()) {
            Span role = new Span(Translations.label(account.role()));
            role.addClassName("grow");
            Span name = new Span(account.username());
            name.addClassNames("t2", "s");
            NativeButton button = new NativeButton();
            button.add(role, name, Icons.RIGHT.create());
            button.addClickListener(event -> form.signIn(account.username(), demo.password()));
            accounts.add(button);
        }
        return accounts;
    }

    /** A form that the browser posts by itself. */
    @Tag("form")
    private static class Form extends Component implements HasComponents {

        Form() {
            getElement().setAttribute("action", "login").setAttribute("method", "post");
        }

        void signIn(String username, String password) {
            getElement()
                    .executeJs(
                            "this.elements['username'].value = $0; this.elements['password'].value = $1; this.submit()",
                            username,
                            password);
        }
    }
}
