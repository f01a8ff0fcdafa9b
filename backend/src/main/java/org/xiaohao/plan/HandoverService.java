package org.xiaohao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.plan.HandoverEvent.DutiesHandedOver;
import org.xiaohao.plan.HandoverEvent.HandlerNamed;
import org.xiaohao.plan.HandoverEvent.HandlersNamed;
import org.xiaohao.plan.HandoverEvent.NamesTakenBack;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;

/** 经办人与移交: who of a unit works on a part, and the passing of all of a person's parts to a successor in one act. */
@Service
@ForUnits
@Transactional
public class HandoverService {

    /** Tasks for which a person is named in one act. */
    public static final int MAX_TASKS = 500;

    private static final int MAX_REASON = 500;

    private final DutyAccess access;
    private final Tasks tasks;
    private final Assignments assignments;
    private final AccountDirectory accounts;
    private final DomainEvents events;

    HandoverService(
            DutyAccess access, Tasks tasks, Assignments assignments, AccountDirectory accounts, DomainEvents events) {
        this.access = access;
        this.tasks = tasks;
        this.assignments = assignments;
        this.accounts = accounts;
        this.events = events;
    }

    /** The active people of the own unit, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        return names().entrySet().stream()
                .map(person -> new Colleague(person.getKey(), person.getValue()))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    /** How many open parts of the own unit a person works on. */
    @Transactional(readOnly = true)
    public int handled(long accountId) {
        return handledBy(accountId).size();
    }

    /**
     * Says who of the own unit works on a part.
     *
     * @param reason may be empty
     * @throws NotFoundException when the part or the person is not of the own unit
     */
    public void name(long assignmentId, long accountId, String reason) {
        String words = InvalidInputException.optionalText("reason", reason, MAX_REASON);
        Assignment part = access.ownPart(assignmentId);
        Map<Long, String> people = names();
        String successor = requirePerson(people, accountId);
        access.begin(part, "handOver");
        String before = name(part.handOver(accountId));
        events.publish(new HandlerNamed(reference(part), before, successor, words));
    }

    /**
     * Says who of the own unit works on its parts in many tasks, all in one act. What the person works on already, what is
     * no longer open, and tasks in which the unit has no part are left out.
     *
     * @throws NotFoundException when the own unit has no part in any of the tasks, or the person is not of it
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NamedForTasks nameForTasks(NameForTasks command) {
        String words = InvalidInputException.optionalText("reason", command.reason(), MAX_REASON);
        Map<Long, String> people = names();
        String successor = requirePerson(people, command.accountId());
        List<Assignment> parts = ownParts(command.taskIds());
        Map<Long, Task> about = about(parts);
        Map<Long, Plan> plans = access.plans(
                parts.stream().map(Assignment::getPlanId).distinct().toList());
        List<Assignment> open = parts.stream()
                .filter(part -> AssignmentState.NOT_ENDED.contains(part.getState()))
                .filter(part -> isUnderWay(about.get(part.getTaskId()), plans.get(part.getPlanId())))
                .toList();
        List<Assignment> passing = open.stream()
                .filter(part -> !Objects.equals(part.getHandlerId(), command.accountId()))
                .toList();
        List<HandlerBefore> handlers = passing.stream()
                .map(part -> new HandlerBefore(part.getId(), part.getHandlerId()))
                .toList();
        if (!passing.isEmpty()) {
            Map<Long, String> before = accounts.displayNames(passing.stream()
                    .flatMap(part -> Stream.ofNullable(part.getHandlerId()))
                    .distinct()
                    .toList());
            events.publish(new HandlersNamed(
                    command.accountId(),
                    passing.stream()
                            .map(part -> new HandlersNamed.Passed(
                                    DutyDirectory.reference(part, Objects.requireNonNull(about.get(part.getTaskId()))),
                                    name(before, part.handOver(command.accountId()))))
                            .toList(),
                    successor,
                    words));
        }
        long own = parts.stream().map(Assignment::getTaskId).distinct().count();
        return new NamedForTasks(
                command.taskIds().size(),
                passing.size(),
                open.size() - passing.size(),
                parts.size() - open.size(),
                command.taskIds().size() - Math.toIntExact(own),
                handlers);
    }

    /**
     * Takes back that a person was named for many tasks: whoever worked on a part before works on it again. A part stays
     * as it is where somebody else was named since, where it is no longer open, and where the earlier person is no
     * longer in the unit.
     *
     * @return on how many parts the earlier person, or nobody, works again
     * @throws NotFoundException when a part is not of the own unit
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int takeNameBack(TakeNameBack command) {
        Map<Long, String> people = names();
        Map<Long, HandlerBefore> before = command.before().stream()
                .collect(Collectors.toMap(HandlerBefore::assignmentId, Function.identity(), (one, same) -> one));
        List<Assignment> parts = ownPartsById(before.keySet());
        Map<Long, Task> about = about(parts);
        Map<Long, Plan> plans = access.plans(
                parts.stream().map(Assignment::getPlanId).distinct().toList());
        List<NamesTakenBack.Passed> passed = new ArrayList<>();
        for (Assignment part : parts) {
            Long earlier = Objects.requireNonNull(before.get(part.getId())).accountId();
            boolean stands = Objects.equals(part.getHandlerId(), command.accountId());
            boolean open = AssignmentState.NOT_ENDED.contains(part.getState())
                    && isUnderWay(about.get(part.getTaskId()), plans.get(part.getPlanId()));
            if (stands && open && (earlier == null || people.containsKey(earlier))) {
                part.handOver(earlier);
                passed.add(new NamesTakenBack.Passed(
                        DutyDirectory.reference(part, Objects.requireNonNull(about.get(part.getTaskId()))),
                        name(people, earlier)));
            }
        }
        if (!passed.isEmpty()) {
            events.publish(new NamesTakenBack(command.accountId(), passed, name(command.accountId())));
        }
        return passed.size();
    }

    private List<Assignment> ownPartsById(Set<Long> ids) {
        requireFew("before", ids);
        Long unit = access.actor().orgUnitId();
        List<Assignment> parts =
                unit == null ? List.of() : assignments.findWithLockByOrgUnitIdAndIdInOrderByTaskId(unit, ids);
        if (parts.size() < ids.size()) {
            throw new NotFoundException();
        }
        return parts;
    }

    private static void requireFew(String field, Set<Long> ids) {
        if (ids.isEmpty()) {
            throw new InvalidInputException(field, "required");
        }
        if (ids.size() > MAX_TASKS) {
            throw new InvalidInputException(field, "too-many", MAX_TASKS);
        }
    }

    private static String name(Map<Long, String> names, @Nullable Long accountId) {
        return accountId == null ? "" : names.getOrDefault(accountId, "");
    }

    private static boolean isUnderWay(@Nullable Task task, @Nullable Plan plan) {
        return task != null && task.getState() == TaskState.OPEN && plan != null && plan.getState() == PlanState.ISSUED;
    }

    private Map<Long, Task> about(List<Assignment> parts) {
        return tasks
                .findByJurisdictionIdAndIdIn(
                        access.actor().jurisdictionId(),
                        parts.stream().map(Assignment::getTaskId).toList())
                .stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    private List<Assignment> ownParts(Set<Long> taskIds) {
        requireFew("taskIds", taskIds);
        Long unit = access.actor().orgUnitId();
        List<Assignment> parts =
                unit == null ? List.of() : assignments.findWithLockByOrgUnitIdAndTaskIdInOrderByTaskId(unit, taskIds);
        if (parts.isEmpty()) {
            throw new NotFoundException();
        }
        return parts;
    }

    /**
     * Passes all open parts of a person of the own unit to a successor in it.
     *
     * @return how many parts passed
     * @throws NotFoundException when the successor is not of the own unit
     * @throws InvalidInputException when it is the same person, or there is no reason
     */
    public int handOver(long from, long to, String reason) {
        String words = InvalidInputException.requireText("reason", reason, MAX_REASON);
        if (from == to) {
            throw new InvalidInputException("to", "handover-same-person");
        }
        String successor = requirePerson(names(), to);
        List<Assignment> parts = handledBy(from);
        Map<Long, Task> about = about(parts);
        parts.forEach(part -> part.handOver(to));
        if (!parts.isEmpty()) {
            events.publish(new DutiesHandedOver(
                    from,
                    parts.stream()
                            .map(part ->
                                    DutyDirectory.reference(part, Objects.requireNonNull(about.get(part.getTaskId()))))
                            .toList(),
                    name(from),
                    successor,
                    words));
        }
        return parts.size();
    }

    private List<Assignment> handledBy(long accountId) {
        Long unit = access.actor().orgUnitId();
        return unit == null
                ? List.of()
                : assignments.findByOrgUnitIdAndHandlerIdAndStateIn(unit, accountId, AssignmentState.NOT_ENDED);
    }

    private Map<Long, String> names() {
        var actor = access.actor();
        Long unit = actor.orgUnitId();
        return unit == null
                ? Map.of()
                : accounts.displayNames(accounts.activeAccountIds(
                        actor.jurisdictionId(), Set.of(unit), Set.of(Role.CLERK, Role.UNIT_HEAD)));
    }

    private static String requirePerson(Map<Long, String> people, long accountId) {
        String name = people.get(accountId);
        if (name == null) {
            throw new NotFoundException();
        }
        return name;
    }

    private String name(@Nullable Long accountId) {
        return accountId == null
                ? ""
                : accounts.displayNames(List.of(accountId)).getOrDefault(accountId, "");
    }

    private DutyReference reference(Assignment part) {
        return DutyDirectory.reference(part, tasks.findById(part.getTaskId()).orElseThrow(NotFoundException::new));
    }
}
