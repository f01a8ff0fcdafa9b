package org.xiaohao.supervision;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Reminding units of what is late in tasks that were chosen from a list: first what it would do, then the act itself. */
@Service
@ForOffice
public class TaskReminderService {

    /** Tasks of which units are reminded in one act. */
    public static final int MAX_TASKS = 500;

    private final LateQueries late;
    private final Nudging nudging;
    private final DutyLedger ledger;
    private final CurrentActor currentActor;

    TaskReminderService(LateQueries late, Nudging nudging, DutyLedger ledger, CurrentActor currentActor) {
        this.late = late;
        this.nudging = nudging;
        this.ledger = ledger;
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
        return sort(taskIds, late.ofTasks(currentActor.get().jurisdictionId(), taskIds));
    }

    /**
     * Reminds the units of what is late in these tasks and waits for them, of each thing at most once a day; all of it in
     * one act.
     *
     * @return what was done, and what was left out
     * @throws NotFoundException when one of the tasks is none of an issued plan of the jurisdiction
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public TaskReminders remind(RemindOfTasks command) {
        requirePlans(command.taskIds()).forEach(ledger::lock);
        List<OverdueItem> items = late.ofTasks(currentActor.get().jurisdictionId(), command.taskIds());
        TaskReminders done = sort(command.taskIds(), items);
        items.stream()
                .collect(Collectors.groupingBy(OverdueItem::planId))
                .forEach((plan, ofPlan) -> nudging.send(plan, ofPlan, ReminderKind.NUDGE, command.words()));
        return done;
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

    private TaskReminders sort(Set<Long> taskIds, List<OverdueItem> items) {
        Map<Long, List<OverdueItem>> byTask = items.stream().collect(Collectors.groupingBy(OverdueItem::taskId));
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        int reminded = 0;
        for (long task : taskIds) {
            List<OverdueItem> ofTask = byTask.getOrDefault(task, List.of());
            if (ofTask.stream().anyMatch(nudging::mayBeSent)) {
                reminded++;
            } else {
                leftOut.merge(reason(ofTask), 1, Integer::sum);
            }
        }
        List<OverdueItem> sent = items.stream().filter(nudging::mayBeSent).toList();
        return new TaskReminders(
                taskIds.size(),
                reminded,
                sent.size(),
                sent.stream().map(OverdueItem::unitName).distinct().toList(),
                leftOut);
    }

    private static LeftOut reason(List<OverdueItem> ofTask) {
        if (ofTask.isEmpty()) {
            return LeftOut.NOTHING_LATE;
        }
        if (ofTask.stream().allMatch(item -> item.waitingFor() == WaitingFor.OFFICE_REVIEW)) {
            return LeftOut.WITH_OFFICE;
        }
        return ofTask.stream().anyMatch(item -> item.reminderState() == ReminderState.ANSWERED)
                ? LeftOut.ANSWERED
                : LeftOut.REMINDED_TODAY;
    }
}
