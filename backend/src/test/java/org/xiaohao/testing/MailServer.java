package org.xiaohao.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server on the loopback, which keeps what it is given. One for all tests of a process that ask for it. */
public final class MailServer {

    /** Where mails lead. */
    public static final String ADDRESS = "https://xiaohao.example.org/";

    private static final String FROM = "xiaohao@example.org";
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static int port;

    private MailServer() {}

    /** Starts it and lets the application of the test send by it. */
    public static synchronized void configure(DynamicPropertyRegistry properties) {
        if (port == 0) {
            SERVER.start();
            port = SERVER.getSmtp().getPort();
        }
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> port);
        properties.add("xiaohao.mail.from", () -> FROM);
        properties.add("xiaohao.public-address", () -> ADDRESS);
    }

    /** What came for an address, in the order in which it came. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** The plain text of a mail. */
    public static String text(MimeMessage message) {
        return part(message, "text/plain");
    }

    /** The HTML of a mail. */
    public static String html(MimeMessage message) {
        return part(message, "text/html");
    }

    private static String part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return ((String) part.getContent()).replace("\r\n", "\n");
            }
            String found = "";
            if (part.getContent() instanceof MimeMultipart parts) {
                for (int at = 0; at < parts.getCount() && found.isEmpty(); at++) {
                    found = part(parts.getBodyPart(at), type);
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
