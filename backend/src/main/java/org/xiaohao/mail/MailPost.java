package org.xiaohao.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.PublicAddress;

/** The way to the mail server of the configuration. Without one there is no mail. */
@Component
class MailPost {

    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final LocalTime at;
    private final Clock clock;

    /** @throws IllegalStateException when a server is named but not what else is needed */
    MailPost(
            ObjectProvider<JavaMailSender> sender,
            @Value("${xiaohao.mail.from:}") String from,
            @Value("${xiaohao.mail.at:08:30}") String at,
            PublicAddress address,
            Clock clock) {
        this.sender = sender.getIfAvailable();
        this.from = from.strip();
        this.at = time(at);
        this.clock = clock;
        if (this.sender != null) {
            if (!address.isKnown()) {
                throw new IllegalStateException(
                        "With spring.mail.host, xiaohao.public-address is to be said as well:" + " mails lead there");
            }
            parsed(this.from);
        }
    }

    private static LocalTime time(String at) {
        try {
            return LocalTime.parse(at.strip());
        } catch (DateTimeParseException malformed) {
            throw new IllegalStateException("xiaohao.mail.at is no time such as \"08:30\": " + at, malformed);
        }
    }

    private static InternetAddress parsed(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            address.validate();
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            return address;
        } catch (AddressException | UnsupportedEncodingException malformed) {
            throw new IllegalStateException(
                    "With spring.mail.host, xiaohao.mail.from is to be said as well: the address that mails come from",
                    malformed);
        }
    }

    boolean isOn() {
        return sender != null;
    }

    String from() {
        return from;
    }

    /** From when on mails go out on a working day. */
    LocalTime at() {
        return at;
    }

    /**
     * Hands a mail to the server.
     *
     * @param id names the mail, so that who gets it twice can tell
     * @throws MailException when the server does not take it
     */
    void send(long id, String to, ComposedMail mail) {
        if (sender == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        try {
            sender.send(message(sender, id, to, mail));
        } catch (MailSendException error) {
            if (!MailFailure.isTaken(error)) {
                throw error;
            }
            LOG.info("Mail {} was taken: {}", id, MailFailure.trace(error));
        }
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private MimeMessage message(JavaMailSender by, long id, String to, ComposedMail mail) {
        MimeMessage message = by.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            InternetAddress address = parsed(from);
            helper.setFrom(address);
            helper.setTo(to);
            helper.setSubject(mail.subject());
            helper.setSentDate(Date.from(clock.instant()));
            helper.setText(mail.text(), mail.html());
            message.setHeader("Message-ID", "<daily-" + id + "@" + domain(address) + ">");
            // Nobody's absence is answered to it.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            return message;
        } catch (MessagingException malformed) {
            throw new MailPreparationException(malformed);
        }
    }
}
