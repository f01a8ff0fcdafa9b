package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.supervision.ReminderEvent.RemindersSent;

/** Whom pressing leaves out, and the pressing itself, whoever begins it: the office from a list, or the rules. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Pressing {

    private final Reminders reminders;
    private final PressQueries queries;
    private final LetterSending letters;
    private final DutyLedger ledger;
    private final DomainEvents events;
    private final Clock clock;

    Pressing(
            Reminders reminders,
            PressQueries queries,
            LetterSending letters,
            DutyLedger ledger,
            DomainEvents events,
            Clock clock) {
        this.reminders = reminders;
        this.queries = queries;
        this.letters = letters;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Lets nobody else press until the transaction ends; to be called before anything late is read. */
    void lock(long jurisdictionId, Collection<Long> plans) {
        letters.lock(jurisdictionId);
        new TreeSet<>(plans).forEach(ledger::lock);
    }

    /** What speaks against pressing today. */
    Against against(long jurisdictionId) {
        return new Against(
                queries.today(jurisdictionId, LocalDate.now(clock)), queries.extensionsAsked(jurisdictionId));
    }

    /**
     * Reminds of these things by messages.
     *
     * @param words what the office adds; may be empty
     * @param why why units are pressed that have answered; may be empty
     */
    void remind(Actor actor, ReminderKind kind, List<OverdueItem> items, String words, String why) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<Reminder> sent = items.stream()
                .map(item -> new Reminder(item, actor.jurisdictionId(), kind, words, actor.accountId(), now, today))
                .toList();
        reminders.saveAll(sent);
        sent.stream()
                .collect(Collectors.groupingBy(Reminder::getPlanId))
                .forEach((plan, ofPlan) -> events.publish(new RemindersSent(
                        plan, actor.jurisdictionId(), kind, Reminder.sent(ofPlan), words.strip(), why)));
    }

    /**
     * What speaks against pressing.
     *
     * @param today how strongly units were pressed today
     * @param extensions the tasks for which a later day was asked for
     */
    record Against(Map<LateKey, ReminderKind> today, Set<Long> extensions) {

        static final Against NOTHING = new Against(Map.of(), Set.of());

        /**
         * Why the unit is not pressed for this; null where it is.
         *
         * @param allTheSame whether it is pressed although it has answered or asked for a later day
         */
        @Nullable
        LeftOut leftOut(OverdueItem item, ReminderKind kind, boolean allTheSame) {
            if (item.waitingFor() == WaitingFor.OFFICE_REVIEW) {
                return LeftOut.WITH_OFFICE;
            }
            if (item.reminderState() == ReminderState.ANSWERED && !allTheSame) {
                return LeftOut.ANSWERED;
            }
            if (item.periodId() == null && extensions.contains(item.taskId()) && !allTheSame) {
                return LeftOut.EXTENSION_ASKED;
            }
            return pressedToday(item, kind) ? LeftOut.TODAY : null;
        }

        /** Whether the unit was pressed for this today, at least as strongly. */
        boolean pressedToday(OverdueItem item, ReminderKind kind) {
            ReminderKind sent = today.get(item.key());
            return sent != null && kind.isNoStrongerThan(sent);
        }
    }
}
