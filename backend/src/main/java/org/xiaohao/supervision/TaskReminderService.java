package org.xiaohao.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.supervision.Pressing.Against;

/** Reminding units of what is late in tasks that were chosen from a list: first what it would do, then the act itself. */
@Service
@ForOffice
public class TaskReminderService {

    /** Tasks of which units are reminded in one act. */
    public static final int MAX_TASKS = 500;

    private final LateQueries late;
    private final Pressing pressing;
    private final CurrentActor currentActor;

    TaskReminderService(LateQueries late, Pressing pressing, CurrentActor currentActor) {
        this.late = late;
        this.pressing = pressing;
        this.currentActor = currentActor;
    }

    /**
     * What {@link #remind} would do now, and whom it would leave out.
     *
     * @throws NotFoundException when one of the tasks is none of an issued plan of the jurisdiction
     */
    @Transactional(readOnly = true)
    public TaskReminders preview(Set<Long> taskIds) {
        requirePlans(taskIds);
        return sort(taskIds).done();
    }

    /**
     * Reminds the units of what is late in these tasks and waits for them, of each thing at most once a day; all of it in
     * one act. Who has answered, or has asked for a later day, is left out.
     *
     * @return what was done, and what was left out
     * @throws NotFoundException when one of the tasks is none of an issued plan of the jurisdiction
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public TaskReminders remind(RemindOfTasks command) {
        Actor actor = currentActor.get();
        String words = InvalidInputException.optionalText("words", command.words(), Reminder.MAX_WORDS);
        pressing.lock(actor.jurisdictionId(), requirePlans(command.taskIds()));
        Sorted sorted = sort(command.taskIds());
        pressing.remind(actor, ReminderKind.NUDGE, sorted.going(), words, "");
        return sorted.done();
    }

    /** The plans of the tasks, always in the same order. */
    private Collection<Long> requirePlans(Set<Long> taskIds) {
        if (taskIds.isEmpty()) {
            throw new InvalidInputException("taskIds", "required");
        }
        if (taskIds.size() > MAX_TASKS) {
            throw new InvalidInputException("taskIds", "too-many", MAX_TASKS);
        }
        Map<Long, Long> plans = late.plansOf(currentActor.get().jurisdictionId(), taskIds);
        if (plans.size() < taskIds.size()) {
            throw new NotFoundException();
        }
        return new TreeSet<>(plans.values());
    }

    private Sorted sort(Set<Long> taskIds) {
        long jurisdiction = currentActor.get().jurisdictionId();
        Against against = pressing.against(jurisdiction);
        List<OverdueItem> going = new ArrayList<>();
        Map<Long, LeftOut> why = new HashMap<>();
        late.ofTasks(jurisdiction, taskIds).forEach(item -> {
            LeftOut out = against.leftOut(item, ReminderKind.NUDGE, false);
            if (out == null) {
                going.add(item);
            } else {
                why.merge(item.taskId(), out, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        Set<Long> reminded = going.stream().map(OverdueItem::taskId).collect(Collectors.toSet());
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        taskIds.stream()
                .filter(task -> !reminded.contains(task))
                .forEach(task -> leftOut.merge(why.getOrDefault(task, LeftOut.NOTHING_LATE), 1, Integer::sum));
        return new Sorted(
                going,
                new TaskReminders(
                        taskIds.size(),
                        reminded.size(),
                        going.size(),
                        going.stream().map(OverdueItem::unitName).distinct().toList(),
                        leftOut));
    }

    private record Sorted(List<OverdueItem> going, TaskReminders done) {}
}
