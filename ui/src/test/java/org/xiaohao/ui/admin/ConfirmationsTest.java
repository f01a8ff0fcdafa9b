package org.xiaohao.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.account.AccountDetails;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.CreateAccount;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

/** What one administrator asked for stands before the others, with a button only for those who did not ask. */
@UiTest
@Import(BackendTestConfiguration.class)
class ConfirmationsTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private AccountService accounts;

    @Test
    void theAuditorLetsInWhomTheAdministratorMade() {
        TestJurisdiction place = fixtures.jurisdiction();
        Actor auditor = place.auditor();
        fixtures.actingAs(place.admin());
        AccountDetails made = accounts.create(new CreateAccount(
                "new.j" + place.id(), "新来的人", Fixtures.PASSWORD, place.unit("司法局"), Set.of(Role.OFFICE), null));

        UI.getCurrent().navigate("admin/confirmations");
        assertThat(buttons()).containsExactly(Translations.text("confirmations.withdraw"));

        fixtures.actingAs(auditor);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("admin/confirmations");
        assertThat($view(Span.class).all()).anyMatch(span -> span.getText().contains("新来的人"));
        assertThat(buttons())
                .containsExactly(Translations.text("confirmations.confirm"), Translations.text("confirmations.refuse"));
        test($view(Button.class).all().getFirst()).click();

        assertThat(buttons()).isEmpty();
        fixtures.actingAs(place.admin());
        assertThat(accounts.details(made.id()).active()).isTrue();
    }

    private List<String> buttons() {
        return $view(Button.class).all().stream().map(Button::getText).toList();
    }
}
