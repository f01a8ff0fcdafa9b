package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Outage;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.LadderEvent.StepsProposed;
import org.xiaohao.supervision.LadderEvent.UnitPressed;
import org.xiaohao.supervision.LadderStep.DueStep;
import org.xiaohao.supervision.LadderStep.Outcome;
import org.xiaohao.supervision.LadderStep.Why;
import org.xiaohao.supervision.LateQueries.LateRow;
import org.xiaohao.supervision.LetterEvent.LettersSent;
import org.xiaohao.supervision.Pressing.Against;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/**
 * Takes the steps that are due, unit by unit, each unit in a transaction of its own together with what the steps do. What
 * is due follows from the data alone: it may be called as often as one likes, by several nodes at once, and after any
 * stop, and takes each step once.
 */
@Component
class LadderRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LadderRunner.class);

    /** The account that acts for the rules: none. */
    private static final long NOBODY = 0;

    private static final int MINUTES = 60;

    private final Ladders ladders;
    private final LadderSteps steps;
    private final LadderQueries queries;
    private final LadderFailures failures;
    private final Pressing pressing;
    private final ReviewEscalation escalation;
    private final LateRows rows;
    private final LetterSending letters;
    private final Reminders reminders;
    private final WorkingDays workingDays;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LadderRunner(
            Ladders ladders,
            LadderSteps steps,
            LadderQueries queries,
            LadderFailures failures,
            Pressing pressing,
            ReviewEscalation escalation,
            LateRows rows,
            LetterSending letters,
            Reminders reminders,
            WorkingDays workingDays,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ladders = ladders;
        this.steps = steps;
        this.queries = queries;
        this.failures = failures;
        this.pressing = pressing;
        this.escalation = escalation;
        this.rows = rows;
        this.letters = letters;
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes what is due in all jurisdictions; one that fails keeps none of the others from it. */
    void run() {
        for (long jurisdiction : queries.activeJurisdictions()) {
            try {
                run(jurisdiction);
            } catch (RuntimeException failed) {
                LOG.error(
                        "The steps of jurisdiction {} could not be taken; they are tried again", jurisdiction, failed);
            }
        }
    }

    /**
     * Takes what is due in one jurisdiction. A unit that fails keeps no other from it, and is tried again the next time.
     *
     * @return how many steps were written
     */
    int run(long jurisdictionId) {
        Ladder ladder = present(jurisdictionId);
        if (ladder == null) {
            return 0;
        }
        WorkCalendar calendar = workingDays.of(jurisdictionId);
        LocalDate today = LocalDate.now(clock);
        LocalTime time = LocalTime.now(clock);
        boolean rests = ladder.rules().restDays() && !calendar.isWorkingDay(today);
        if (rests || ladder.rules().isQuiet(time.getHour() * MINUTES + time.getMinute())) {
            return 0;
        }
        LadderDays days = new LadderDays(ladder.rules(), calendar, ladder.getEffectiveFrom(), today);
        Actor rules = new Actor(NOBODY, "system", "督办规则", jurisdictionId, null, EnumSet.of(Role.OFFICE));
        return currentActor.callAs(rules, () -> {
            int written = 0;
            Map<Long, String> failed = new LinkedHashMap<>();
            for (long unit : queries.units(jurisdictionId, days)) {
                try {
                    Integer ofUnit = transaction.execute(status -> pressUnit(jurisdictionId, unit, ladder, days));
                    written += ofUnit == null ? 0 : ofUnit;
                } catch (RuntimeException failure) {
                    if (Outage.isBehind(failure)) {
                        throw failure;
                    }
                    String reference = String.valueOf(Ids.next());
                    LOG.error("The steps of unit {} could not be taken ({})", unit, reference, failure);
                    failed.put(unit, reference);
                }
            }
            transaction.executeWithoutResult(status -> keep(jurisdictionId, failed));
            if (ladder.rules().escalateDays() > 0) {
                transaction.executeWithoutResult(status -> escalate(jurisdictionId, ladder));
            }
            return written;
        });
    }

    private void escalate(long jurisdictionId, Ladder ladder) {
        letters.lock(jurisdictionId);
        if (stillHolds(ladder, jurisdictionId)) {
            escalation.escalate(jurisdictionId, ladder.rules().escalateDays());
        }
    }

    private void keep(long jurisdictionId, Map<Long, String> failed) {
        if (!failed.isEmpty() || !failures.units(jurisdictionId).isEmpty()) {
            letters.lock(jurisdictionId);
            failures.keep(jurisdictionId, failed);
        }
    }

    /** The rules that are followed; null where there are none, or they are paused. */
    private @Nullable Ladder present(long jurisdictionId) {
        return ladders.findTopByJurisdictionIdOrderByEditionDesc(jurisdictionId)
                .filter(ladder -> ladder.rules().active())
                .orElse(null);
    }

    /** The rules may have been changed or paused since they were read: then nothing is done by them any more. */
    private boolean stillHolds(Ladder ladder, long jurisdictionId) {
        Ladder present = present(jurisdictionId);
        return present != null && present.getEdition() == ladder.getEdition();
    }

    private int pressUnit(long jurisdictionId, long unit, Ladder ladder, LadderDays days) {
        letters.lock(jurisdictionId);
        if (!stillHolds(ladder, jurisdictionId)) {
            return 0;
        }
        List<DueStep> due = queries.due(jurisdictionId, unit, days);
        if (due.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<DueStep> late =
                due.stream().filter(step -> step.step() != ReminderKind.NUDGE).toList();
        Map<LateKey, OverdueItem> items = items(late, today);
        Against against = late.isEmpty() ? Against.NOTHING : pressing.against(jurisdictionId);
        List<LadderStep> written = new ArrayList<>();
        List<OverdueItem> urged = new ArrayList<>();
        List<OverdueItem> lettered = new ArrayList<>();
        int nudged = 0;
        int proposed = 0;
        for (DueStep step : due) {
            OverdueItem item = items.get(step.key());
            if (step.step() != ReminderKind.NUDGE && item == null) {
                continue;
            }
            Why why = item == null ? Why.NONE : why(ladder.rules(), step.step(), item, against);
            Outcome outcome = why == Why.NONE ? Outcome.SENT : Outcome.PROPOSED;
            if (item == null) {
                nudged++;
            } else if (against.pressedToday(item, step.step())) {
                why = Why.NONE;
                outcome = Outcome.BY_HAND;
            } else if (outcome == Outcome.PROPOSED) {
                proposed++;
            } else {
                (step.step() == ReminderKind.URGE ? urged : lettered).add(item);
            }
            written.add(new LadderStep(step, jurisdictionId, ladder.getEdition(), outcome, why, now, today));
        }
        steps.saveAllAndFlush(written);
        tell(jurisdictionId, unit, ladder.rules(), nudged, urged, lettered, now, today);
        if (proposed > 0) {
            events.publish(new StepsProposed(jurisdictionId, unit, proposed));
        }
        return written.size();
    }

    private void tell(
            long jurisdictionId,
            long unit,
            LadderRules rules,
            int nudged,
            List<OverdueItem> urged,
            List<OverdueItem> lettered,
            Instant now,
            LocalDate today) {
        if (nudged > 0 || !urged.isEmpty()) {
            List<Reminder> sent = reminders.saveAll(urged.stream()
                    .map(item -> new Reminder(item, jurisdictionId, ReminderKind.URGE, "", NOBODY, now, today))
                    .toList());
            events.publish(new UnitPressed(jurisdictionId, unit, nudged, Reminder.sent(sent), rules.copyHeads()));
        }
        if (!lettered.isEmpty()) {
            List<LetterEvent.Sent> sent = letters.send(jurisdictionId, Map.of(unit, lettered), "", NOBODY);
            events.publish(new LettersSent(jurisdictionId, sent, rules.copyLeaders(), ""));
        }
    }

    /** Whether there is a good reason not to press, or the office wants to decide. */
    private static Why why(LadderRules rules, ReminderKind step, OverdueItem item, Against against) {
        LeftOut reason = against.leftOut(item, step, !rules.askFirst());
        if (reason == LeftOut.ANSWERED) {
            return Why.ANSWERED;
        }
        if (reason == LeftOut.EXTENSION_ASKED) {
            return Why.EXTENSION_ASKED;
        }
        boolean asks = step == ReminderKind.SUPERVISION_LETTER && rules.letterAct() == LetterAct.PROPOSE;
        return asks ? Why.RULE : Why.NONE;
    }

    private Map<LateKey, OverdueItem> items(List<DueStep> late, LocalDate today) {
        return rows
                .items(
                        late.stream()
                                .map(step -> new LateRow(
                                        step.dueDate(),
                                        step.taskId(),
                                        step.periodId() == null ? 0 : step.assignmentId(),
                                        step.periodId() == null ? 0 : step.periodId()))
                                .toList(),
                        today)
                .stream()
                .collect(Collectors.toMap(OverdueItem::key, Function.identity(), (one, other) -> one));
    }
}
