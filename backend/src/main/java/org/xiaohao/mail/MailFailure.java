package org.xiaohao.mail;

import jakarta.mail.SendFailedException;
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

    static MailFailure of(MailException error) {
        if (error instanceof MailAuthenticationException) {
            return NOT_ADMITTED;
        }
        if (error instanceof MailSendException send) {
            if (send.getCause() != null) {
                return NO_SERVER;
            }
            for (Exception one : send.getMessageExceptions()) {
                if (one instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0) {
                    return ADDRESS_REFUSED;
                }
            }
        }
        return NOT_TAKEN;
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
