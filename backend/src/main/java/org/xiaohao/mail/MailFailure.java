package org.xiaohao.mail;

import jakarta.mail.SendFailedException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Why a mail did not go. */
public enum MailFailure {
    /** The server could not be reached. */
    NO_SERVER,
    /** The server did not take name and password. */
    NOT_ADMITTED,
    /** The server does not take mail for this address; not tried again. */
    ADDRESS_REFUSED,
    /** The server did not take the mail. */
    NOT_TAKEN,
    /** What is due could not be put together. */
    NOT_COMPOSED,
    /** The application stopped while it was being handed over; it may have arrived, so it is not tried again. */
    INTERRUPTED,
    /** The day ended before it could be sent. */
    DAY_OVER;

    private static final int MAX_DEPTH = 6;

    /** Such as 550 5.1.1. */
    private static final Pattern CODE = Pattern.compile("[245]\\d\\d(?:[ -][245]\\.\\d{1,3}\\.\\d{1,3})?");

    static MailFailure of(MailException error) {
        if (error instanceof MailAuthenticationException) {
            return NOT_ADMITTED;
        }
        if (error instanceof MailSendException send) {
            for (Exception one : send.getMessageExceptions()) {
                if (one instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0) {
                    return ADDRESS_REFUSED;
                }
            }
            if (send.getCause() != null) {
                return NO_SERVER;
            }
        }
        return NOT_TAKEN;
    }

    /** Whether the server has the mail all the same, and could only not be parted from in good order. */
    static boolean isTaken(MailSendException error) {
        return error.getCause() != null && error.getFailedMessages().isEmpty();
    }

    /** What the log may hold of an error: its kinds, and the codes of the server. Its words may name who is written to. */
    static String trace(MailException error) {
        StringBuilder trace = new StringBuilder();
        Throwable one = error;
        for (int depth = 0; one != null && depth < MAX_DEPTH; depth++) {
            trace.append(depth == 0 ? "" : ", ").append(one.getClass().getSimpleName());
            Matcher code = CODE.matcher(Objects.requireNonNullElse(one.getMessage(), ""));
            if (code.lookingAt()) {
                trace.append(' ').append(code.group());
            }
            Throwable behind = one.getCause();
            if (behind == null && one instanceof MailSendException send && send.getMessageExceptions().length > 0) {
                behind = send.getMessageExceptions()[0];
            }
            one = behind;
        }
        return trace.toString();
    }

    /** Whether another try on the same day may succeed. */
    boolean isTemporary() {
        return switch (this) {
            case NO_SERVER, NOT_ADMITTED, NOT_TAKEN, NOT_COMPOSED -> true;
            case ADDRESS_REFUSED, INTERRUPTED, DAY_OVER -> false;
        };
    }

    /** Whether it concerns all mail, so that no other needs to be tried now. */
    boolean isOfServer() {
        return this == NO_SERVER || this == NOT_ADMITTED;
    }
}
