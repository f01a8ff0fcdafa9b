package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.supervision.ReminderEvent.RemindersSent;

/** Sends reminders of late things: of each at most once a day, and of nothing that waits for the office itself. */
@Component
class Nudging {

    private final Reminders reminders;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    Nudging(Reminders reminders, CurrentActor currentActor, DomainEvents events, Clock clock) {
        this.reminders = reminders;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the unit is reminded of it: it does not wait for the office, and was not reminded of today. */
    boolean mayBeSent(OverdueItem item) {
        return item.waitingFor() != WaitingFor.OFFICE_REVIEW && !remindedToday(item);
    }

    private boolean remindedToday(OverdueItem item) {
        Instant before = item.remindedAt();
        return before != null && before.atZone(clock.getZone()).toLocalDate().equals(LocalDate.now(clock));
    }

    /**
     * Reminds of things of one plan. Whoever calls it has locked the plan before the things were read.
     *
     * @param late of one plan
     * @param words what the office adds; may be empty
     */
    Nudged send(long planId, List<OverdueItem> late, ReminderKind kind, @Nullable String words) {
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        LocalDate today = now.atZone(clock.getZone()).toLocalDate();
        String said = words == null ? "" : words;
        List<Reminder> sent = new ArrayList<>();
        int skipped = 0;
        Set<LateKey> seen = new HashSet<>();
        for (OverdueItem item : late) {
            if (item.waitingFor() == WaitingFor.OFFICE_REVIEW || !seen.add(item.key())) {
                continue;
            }
            if (remindedToday(item)) {
                skipped++;
                continue;
            }
            sent.add(new Reminder(item, actor.jurisdictionId(), kind, said, actor.accountId(), now, today));
        }
        reminders.saveAll(sent);
        if (!sent.isEmpty()) {
            List<ReminderEvent.Sent> told = sent.stream()
                    .map(reminder ->
                            new ReminderEvent.Sent(reminder.getId(), reminder.getTaskId(), reminder.getOrgUnitId()))
                    .toList();
            events.publish(new RemindersSent(planId, actor.jurisdictionId(), kind, told, said.strip(), ""));
        }
        return new Nudged(
                sent.stream().map(Reminder::getTaskId).collect(Collectors.toSet()),
                sent.stream().map(Reminder::getOrgUnitId).collect(Collectors.toSet()),
                sent.size(),
                skipped);
    }

    /**
     * What came of it.
     *
     * @param tasks of which units were reminded
     * @param units who were reminded
     * @param skipped how many were left out because the unit was already reminded today
     */
    record Nudged(Set<Long> tasks, Set<Long> units, int reminders, int skipped) {

        static final Nudged NOBODY = new Nudged(Set.of(), Set.of(), 0, 0);

        Nudged and(Nudged other) {
            return new Nudged(
                    both(tasks, other.tasks),
                    both(units, other.units),
                    reminders + other.reminders,
                    skipped + other.skipped);
        }

        private static Set<Long> both(Set<Long> one, Set<Long> other) {
            Set<Long> both = new HashSet<>(one);
            both.addAll(other);
            return both;
        }
    }
}
