package org.xiaohao.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What the server says decides whether a mail is tried again. */
class MailFailureTest {

    private static final Address[] NONE = {};

    @Test
    void aServerThatIsNotThereOrDoesNotLetInConcernsAllMail() {
        MessagingException refused = new MessagingException("refused");
        MailSendException unreached = new MailSendException("no connection", refused, Map.of("mail", refused));
        assertThat(MailFailure.isTaken(unreached)).isFalse();
        assertThat(MailFailure.of(unreached))
                .isEqualTo(MailFailure.NO_SERVER)
                .matches(MailFailure::isOfServer)
                .matches(MailFailure::isTemporary);
        assertThat(MailFailure.of(new MailAuthenticationException("wrong password")))
                .isEqualTo(MailFailure.NOT_ADMITTED)
                .matches(MailFailure::isOfServer);
    }

    @Test
    void anAddressThatIsRefusedIsNotTriedAgain() throws Exception {
        Address[] refused = {new InternetAddress("nobody@example.org")};
        Exception error = new SendFailedException("Invalid Addresses", null, NONE, NONE, refused);

        assertThat(MailFailure.of(new MailSendException(Map.of("mail", error))))
                .isEqualTo(MailFailure.ADDRESS_REFUSED)
                .matches(failure -> !failure.isTemporary());
    }

    @Test
    void anAddressThatIsRefusedIsNoFailureOfTheServerEvenWhereItHangsUp() throws Exception {
        Address[] refused = {new InternetAddress("nobody@example.org")};
        Exception error = new SendFailedException("Invalid Addresses", null, NONE, NONE, refused);

        assertThat(MailFailure.of(
                        new MailSendException("not closed", new MessagingException("hung up"), Map.of("mail", error))))
                .isEqualTo(MailFailure.ADDRESS_REFUSED);
    }

    @Test
    void theLogHoldsTheCodeOfTheServerAndNoAddress() throws Exception {
        Address[] refused = {new InternetAddress("nobody@example.org")};
        MessagingException said = new MessagingException("550 5.1.1 <nobody@example.org>: no nobody here");
        Exception error = new SendFailedException("Invalid Addresses", said, NONE, NONE, refused);

        assertThat(MailFailure.trace(new MailSendException(Map.of("mail", error))))
                .isEqualTo("MailSendException, SendFailedException, MessagingException 550 5.1.1");
    }

    @Test
    void whatIsPutOffIsTriedAgain() throws Exception {
        Address[] later = {new InternetAddress("somebody@example.org")};
        Exception error = new SendFailedException("try again later", null, NONE, later, NONE);

        assertThat(MailFailure.of(new MailSendException(Map.of("mail", error))))
                .isEqualTo(MailFailure.NOT_TAKEN)
                .matches(MailFailure::isTemporary)
                .matches(failure -> !failure.isOfServer());
    }
}
