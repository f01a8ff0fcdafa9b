package org.xiaohao.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.xiaohao.shared.PublicAddress;

/** What is handed to the server, and when it has it. */
class MailPostTest {

    private static final ComposedMail MAIL = new ComposedMail("主题", "text", "<p>html</p>");

    private final List<MimeMessage> handed = new ArrayList<>();
    private @Nullable MailException error;

    private MailPost post(String from) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                handed.add(message);
                if (error != null) {
                    throw error;
                }
            }
        };
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new MailPost(
                beans.getBeanProvider(JavaMailSender.class),
                from,
                "08:30",
                new PublicAddress("https://xiaohao.example.org"),
                Clock.fixed(Instant.parse("2026-07-13T01:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void aSenderWithANameKeepsItAndTheMailIsNamedByItsRow() throws Exception {
        post("销号 <xiaohao@example.org>").send(7, "a@example.org", MAIL);

        MimeMessage mail = handed.getFirst();
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("xiaohao@example.org");
        assertThat(from.getPersonal()).isEqualTo("销号");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<daily-7@example.org>");
        assertThat(mail.getHeader("From")[0]).matches("[ -~]+");
    }

    @Test
    void whatTheServerHasIsSentEvenWhereItHangsUpThen() {
        MessagingException hungUp = new MessagingException("hung up");
        error = new MailSendException("not closed", hungUp);
        post("xiaohao@example.org").send(7, "a@example.org", MAIL);
        assertThat(handed).hasSize(1);

        error = new MailSendException("not connected", hungUp, Map.of("mail", hungUp));
        assertThatThrownBy(() -> post("xiaohao@example.org").send(7, "a@example.org", MAIL))
                .isSameAs(error);
    }

    @Test
    void aServerWithoutAnAddressOfOursIsRefusedAtTheStart() {
        for (String wrong : List.of("", "xiaohao", "a@example.org, b@example.org")) {
            assertThatThrownBy(() -> post(wrong)).as(wrong).isInstanceOf(IllegalStateException.class);
        }
    }
}
