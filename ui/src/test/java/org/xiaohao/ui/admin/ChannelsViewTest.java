package org.xiaohao.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.channel.ChannelDetails;
import org.xiaohao.channel.ChannelKind;
import org.xiaohao.channel.ChannelService;
import org.xiaohao.channel.ChannelType;
import org.xiaohao.channel.DeliveryState;
import org.xiaohao.channel.SaveChannel;
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

    @Autowired
    private ChannelService channels;

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

    @Test
    void aWebhookIsAddedItsSecretShownOnceAndItIsTakenAway() {
        TestJurisdiction place = fixtures.jurisdiction();
        fixtures.actingAs(place.admin());
        UI.getCurrent().navigate("admin/channels");
        ChannelDialog adding = ChannelDialog.adding(channels, ChannelType.WEBHOOK);
        adding.open();
        dialogField("channels.name").setValue("OA");
        dialogField("channels.address").setValue("http://hooks.example.org/a");
        click("admin.save");

        assertThat(dialogField("channels.address").isInvalid()).isTrue();
        assertThat(channels.list()).isEmpty();

        dialogField("channels.address").setValue("https://hooks.example.org/a?token=1");
        click("admin.save");

        String secret = dialogField("channels.secret").getValue();
        assertThat(secret).startsWith("whsec_");
        click("channels.secret.noted");
        UI.getCurrent().navigate("admin/accounts");
        UI.getCurrent().navigate("admin/channels");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("OA")
                .contains("https://hooks.example.org")
                .doesNotContain("token=1")
                .doesNotContain(secret);

        test($view(Button.class).withText(Translations.text("channels.try")).single())
                .click();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(Translations.label(DeliveryState.WAITING));

        test($view(Button.class).withText(Translations.text("channels.remove")).single())
                .click();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(channels.list()).isEmpty();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains(Translations.text("channels.none"));
    }

    @Test
    void anotherSecretIsMadeOnlyWhenThatWasMeant() {
        TestJurisdiction place = fixtures.jurisdiction();
        fixtures.actingAs(place.admin());
        UI.getCurrent().navigate("admin/channels");
        ChannelDetails added = channels.add(
                        ChannelType.WEBHOOK,
                        new SaveChannel("OA", "https://hooks.example.org/a", "", Set.of(ChannelKind.LETTER_SENT), true))
                .channel();
        ChannelDialog.editing(channels, added).open();

        click("channels.secret.renew");
        assertThat(channels.list().getFirst().version()).isEqualTo(added.version());
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(channels.list().getFirst().version()).isGreaterThan(added.version());
        assertThat(dialogField("channels.secret").getValue()).startsWith("whsec_");
    }

    private TextField dialogField(String key) {
        return $(TextField.class)
                .withPropertyValue(TextField::getLabel, Translations.text(key))
                .single();
    }

    private void click(String key) {
        test($(Button.class).withText(Translations.text(key)).single()).click();
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
