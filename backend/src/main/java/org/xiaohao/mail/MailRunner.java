package org.xiaohao.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.account.MailReader;
import org.xiaohao.mail.MailEvent.DailyMailsSent;
import org.xiaohao.mail.MailLedger.Waiting;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Outage;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.QuietHours;
import org.xiaohao.workday.WorkingDays;

/**
 * Sends the mails of the day. Whether one is to go follows from the day, the hour and the rows of the ledger alone: it may
 * be called as often as one likes, by several nodes at once and after any stop, and sends each mail once, today's only.
 */
@Component
class MailRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MailRunner.class);

    /** The account that acts for the application: none. */
    private static final long NOBODY = 0;

    private final MailPost post;
    private final MailLedger ledger;
    private final MailMatters matters;
    private final MailText text;
    private final AccountDirectory accounts;
    private final WorkingDays workingDays;
    private final QuietHours quiet;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailRunner(
            MailPost post,
            MailLedger ledger,
            MailMatters matters,
            MailText text,
            AccountDirectory accounts,
            WorkingDays workingDays,
            QuietHours quiet,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.post = post;
        this.ledger = ledger;
        this.matters = matters;
        this.text = text;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.quiet = quiet;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends what is to go now in all jurisdictions; one that fails keeps none of the others from it. */
    void run() {
        if (!post.isOn()) {
            return;
        }
        ledger.tidy(LocalDate.now(clock));
        Map<Long, List<MailReader>> readers = accounts.mailReaders().stream()
                .collect(Collectors.groupingBy(MailReader::jurisdictionId, TreeMap::new, Collectors.toList()));
        MailFailure ofServer = null;
        for (Map.Entry<Long, List<MailReader>> people : readers.entrySet()) {
            try {
                ofServer = run(people.getKey(), people.getValue(), ofServer);
            } catch (RuntimeException failed) {
                LOG.error(
                        "The mails of jurisdiction {} could not be sent; they are tried again",
                        people.getKey(),
                        failed);
            }
        }
    }

    /**
     * Sends what is to go now in a jurisdiction.
     *
     * @param before what was wrong with the server in this run; null for nothing. It is not asked a second time
     * @return what is wrong with it by now
     */
    private @Nullable MailFailure run(long jurisdictionId, List<MailReader> readers, @Nullable MailFailure before) {
        LocalDate today = LocalDate.now(clock);
        if (!isTime(jurisdictionId, today)) {
            return before;
        }
        ledger.enter(jurisdictionId, today, readers);
        Map<Long, String> addresses =
                readers.stream().collect(Collectors.toMap(MailReader::accountId, MailReader::address));
        int sent = 0;
        MailFailure ofServer = before;
        for (Waiting mail : ledger.waiting(jurisdictionId, today)) {
            String to = addresses.get(mail.accountId());
            Actor person =
                    to == null ? null : accounts.findActor(mail.accountId()).orElse(null);
            if (to == null || person == null) {
                ledger.nothing(mail);
            } else if (ofServer == null) {
                Outcome outcome = send(mail, person, to);
                sent += outcome.sent() ? 1 : 0;
                MailFailure failure = outcome.failure();
                ofServer = failure != null && failure.isOfServer() ? failure : null;
            } else if (ledger.take(mail)) {
                ledger.failed(mail, ofServer, null);
            }
        }
        if (sent > 0) {
            tell(jurisdictionId, today, sent);
        }
        return ofServer;
    }

    private Outcome send(Waiting mail, Actor person, String to) {
        MailContent content;
        ComposedMail words;
        try {
            content = matters.of(person);
            words = text.of(person.displayName(), content);
        } catch (RuntimeException failed) {
            if (Outage.isBehind(failed)) {
                throw failed;
            }
            String reference = String.valueOf(Ids.next());
            LOG.warn("Mail {} was not composed ({})", mail.id(), reference, failed);
            return ledger.take(mail) ? failed(mail, MailFailure.NOT_COMPOSED, reference) : Outcome.NOT_SENT;
        }
        if (content.isEmpty()) {
            ledger.nothing(mail);
            return Outcome.NOT_SENT;
        }
        if (!ledger.take(mail)) {
            return Outcome.NOT_SENT;
        }
        try {
            post.send(mail.id(), to, words);
        } catch (MailException refused) {
            MailFailure failure = MailFailure.of(refused);
            String reference = String.valueOf(Ids.next());
            // What the server answers names who is written to; of a server that is not reached there is no answer.
            LOG.warn(
                    "Mail {} did not go: {} ({}) {}",
                    mail.id(),
                    failure,
                    reference,
                    MailFailure.trace(refused),
                    failure.isOfServer() ? refused : null);
            return failed(mail, failure, reference);
        }
        ledger.sent(mail, content.lines().size());
        return Outcome.SENT;
    }

    private Outcome failed(Waiting mail, MailFailure failure, String reference) {
        ledger.failed(mail, failure, reference);
        return new Outcome(false, failure);
    }

    private void tell(long jurisdictionId, LocalDate day, int sent) {
        Actor application =
                new Actor(NOBODY, "system", "\u6bcf\u65e5\u90ae\u4ef6", jurisdictionId, null, EnumSet.of(Role.ADMIN));
        currentActor.runAs(
                application,
                () -> transaction.executeWithoutResult(
                        status -> events.publish(new DailyMailsSent(jurisdictionId, day, sent))));
    }

    private boolean isTime(long jurisdictionId, LocalDate today) {
        return !LocalTime.now(clock).isBefore(post.at())
                && workingDays.of(jurisdictionId).isWorkingDay(today)
                && !quiet.now(jurisdictionId);
    }

    /** @param failure null where nothing went wrong */
    private record Outcome(boolean sent, @Nullable MailFailure failure) {

        static final Outcome SENT = new Outcome(true, null);
        static final Outcome NOT_SENT = new Outcome(false, null);
    }
}
