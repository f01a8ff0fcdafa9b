package org.xiaohao.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the mail of the day stands, for the administrator.
 *
 * @param on whether a mail server is configured
 * @param from the address that mails come from; empty while there is no server
 * @param at from when on they go out
 * @param day today
 * @param today how many mails of today are how far; a state that none is in is left out
 * @param readers how many people have an address and want it
 * @param failures what did not go in the last days, or not yet, the newest first
 */
public record MailStanding(
        boolean on,
        String from,
        LocalTime at,
        LocalDate day,
        Map<MailState, Integer> today,
        int readers,
        List<Failure> failures) {

    public MailStanding {
        today = Map.copyOf(today);
        failures = List.copyOf(failures);
    }

    /**
     * A mail that did not go.
     *
     * @param state WAITING where it is tried again
     * @param nextAttempt when it is tried again; null where it is not
     * @param reference stands in the log beside the cause; null where it was not tried itself
     */
    public record Failure(
            LocalDate day,
            String personName,
            MailState state,
            MailFailure failure,
            int attempts,
            Instant at,
            @Nullable Instant nextAttempt,
            @Nullable String reference) {}
}
