package org.xiaohao.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.account.LoginView;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.SignedIn;
import org.xiaohao.ui.testing.UiTest;

@UiTest
class FrameTest extends SpringBrowserlessTest {

    @Test
    @SignedIn(Role.CLERK)
    void everyPageStandsInTheFrame() {
        UI.getCurrent().navigate("");

        assertThat($(MainLayout.class).all()).hasSize(1);
        assertThat($(SideNav.class).all()).hasSize(1);
    }

    @Test
    @SignedIn(Role.CLERK)
    void anUnknownPageIsNotFoundInTheFrame() {
        UI.getCurrent().navigate("no/such/page");

        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
        assertThat($(MainLayout.class).all()).hasSize(1);
        assertThat($view(H1.class).single().getText()).isEqualTo(Translations.text("frame.notFound.title"));
    }

    @Test
    @WithAnonymousUser
    void nobodyIsLedToSignIn() {
        UI.getCurrent().navigate("");

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat($(MainLayout.class).all()).isEmpty();
    }

    @Test
    @SignedIn(Role.CLERK)
    void aRefusalOfTheDomainIsToldInItsOwnWords() {
        SessionSetup.handle(new ErrorEvent(new IllegalStateException(new StaleDataException())));

        assertThat($(Notification.class).all()).hasSize(1);
    }
}
