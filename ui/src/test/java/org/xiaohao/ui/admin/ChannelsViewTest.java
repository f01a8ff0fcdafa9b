package org.xiaohao.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.mail.MailFailure;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Ids;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

/** What an administrator sees of the ways out of the house. */
@UiTest
class ChannelsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysThatMailIsOffAndWhatDidNotGo() {
        TestJurisdiction place = fixtures.jurisdiction();
        Actor leader = place.leader();
        failed(place, leader);
        TestJurisdiction elsewhere = fixtures.jurisdiction();
        failed(elsewhere, elsewhere.office());
        fixtures.actingAs(place.admin());

        UI.getCurrent().navigate("admin/channels");

        String text = getCurrentView().getElement().getTextRecursively();
        assertThat(text)
                .contains(Translations.text("channels.mail.off"))
                .contains(Translations.text("channels.mail.failures", 1))
                .contains(leader.displayName())
                .doesNotContain(elsewhere.office().displayName())
                .contains(Translations.label(MailFailure.ADDRESS_REFUSED))
                .contains(Translations.text("channels.given-up").strip());
    }

    private void failed(TestJurisdiction place, Actor person) {
        jdbc.sql("insert into daily_mail (id, jurisdiction_id, account_id, mail_day, state, attempts, next_attempt,"
                        + " changed_at, items, failure, reference) values (:id, :place, :account, :day, 'FAILED', 1, :now,"
                        + " :now, 0, 'ADDRESS_REFUSED', '77')")
                .param("id", Ids.next())
                .param("place", place.id())
                .param("account", person.accountId())
                .param("day", clock.today().minusDays(1))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                .update();
    }
}
