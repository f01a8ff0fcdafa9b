package org.xiaohao.ui.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.ByteBuffer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** A person enrols an authenticator in the browser; from then on the password is half of the way. */
@Import(BackendTestConfiguration.class)
@ExtendWith(CleanSlate.class)
class SecondFactorIT extends BrowserTest {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MutableClock clock;

    @Test
    void aPersonWhoEnrolledGoesNoFurtherWithoutACode() throws Exception {
        Actor leader = fixtures.jurisdiction().leader();
        signIn(leader, Fixtures.PASSWORD);
        page.navigate(url("second-factor"));
        String secret = page.locator("code").innerText().replace(" ", "");
        page.locator("#code").fill(code(secret));
        page.locator("button").click();
        assertThat(page.locator("li code")).hasCount(8);
        picture("second-factor");

        page.context().clearCookies();
        signIn(leader, Fixtures.PASSWORD);
        assertThat(page.locator("#code")).isVisible();
        page.navigate(url("tasks"));
        assertThat(page.locator("#code")).isVisible();
        page.locator("#code").fill("000000");
        page.locator("button").click();
        assertThat(page.getByText(Translations.text("second.wrong"))).isVisible();
        clock.advance(java.time.Duration.ofSeconds(30));
        page.locator("#code").fill(code(secret));
        page.locator("button").click();
        assertThat(page.locator(".who")).isVisible();
    }

    private void signIn(Actor actor, String password) {
        page.navigate(url("login"));
        page.locator("[name=username] input, input[name=username]").first().fill(actor.username());
        page.locator("[name=password] input, input[name=password]").first().fill(password);
        page.locator("button[type=submit]").click();
    }

    private String code(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(decoded(secret), "RAW"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                .putLong(clock.instant().getEpochSecond() / 30)
                .array());
        int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] decoded(String secret) {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char sign : secret.toCharArray()) {
            held = held << 5 | BASE_32.indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
