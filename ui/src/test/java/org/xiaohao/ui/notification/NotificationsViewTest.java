package org.xiaohao.ui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.Duties;
import org.xiaohao.ui.testing.UiTest;
import org.xiaohao.ui.workbench.WorkbenchView;

@UiTest
@ExtendWith(CleanSlate.class)
class NotificationsViewTest extends SpringBrowserlessTest {

    private static final String UNIT = "Unit";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private NotificationService notifications;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aMessageIsReadByOpeningItAndLeadsToThePlace() {
        issueAndSignIn(1);

        assertThat($view(ListItem.class).all())
                .singleElement()
                .satisfies(row -> assertThat(row.getElement().getTextRecursively())
                        .contains(Translations.text("notification.plan.issued", "Plan", "2")));
        test($view(NativeButton.class).single()).click();

        assertThat(getCurrentView()).isInstanceOf(WorkbenchView.class);
        assertThat(notifications.unreadCount()).isZero();
    }

    @Test
    void theBellCountsAndAllAreReadAtOnce() {
        issueAndSignIn(2);

        NotificationBell.Bell bell = $(NotificationBell.Bell.class).single();
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo(Translations.text("notifications.bell", 2L));
        test($view(Button.class)
                        .withText(Translations.text("notifications.readAll"))
                        .single())
                .click();

        assertThat(notifications.unreadCount()).isZero();
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo(Translations.text("notifications.bell", 0L));
    }

    private void issueAndSignIn(int plans) {
        Duties duties = new Duties(beans);
        var clerk = duties.district().clerk(UNIT);
        for (int plan = 0; plan < plans; plan++) {
            duties.issue(2, LocalDate.of(2026, 12, 31), UNIT);
        }
        new EventDelivery(jdbc).await();
        fixtures.actingAs(clerk);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notifications");
    }
}
