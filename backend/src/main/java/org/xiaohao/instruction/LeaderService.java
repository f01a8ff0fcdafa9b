package org.xiaohao.instruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.review.CoordinationDetails;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.OverdueItem;

/** A leader's page: what is stuck, why, since when, and what is asked of him; over all plans under way. */
@Service
@ForSupervisors
@Transactional(readOnly = true)
public class LeaderService {

    /** Of each kind; what comes later has come later. */
    private static final Pageable MOST_ASKED = PageRequest.of(0, 50);

    private static final Pageable ONE = PageRequest.of(0, 1);
    private static final Pageable INSTRUCTIONS = PageRequest.of(0, 8);

    /** How far the late list is read to find a few tasks of it. */
    private static final Pageable LATE = PageRequest.of(0, 50);

    private static final int TO_KNOW = 5;

    private final Referrals referrals;
    private final CoordinationService coordination;
    private final InstructionService instructions;
    private final MonitorService monitor;
    private final TaskService tasks;
    private final LeaderQueries queries;
    private final CurrentActor currentActor;

    LeaderService(
            Referrals referrals,
            CoordinationService coordination,
            InstructionService instructions,
            MonitorService monitor,
            TaskService tasks,
            LeaderQueries queries,
            CurrentActor currentActor) {
        this.referrals = referrals;
        this.coordination = coordination;
        this.instructions = instructions;
        this.monitor = monitor;
        this.tasks = tasks;
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** The page; in a number of statements that does not depend on how much there is. */
    public LeaderPage page() {
        long jurisdiction = currentActor.get().jurisdictionId();
        Page<Referral> referred = referrals.findByJurisdictionIdAndStateOrderByReferredAtAscIdAsc(
                jurisdiction, ReferralState.OPEN, MOST_ASKED);
        Page<CoordinationDetails> asked = coordination.toLeaders(MOST_ASKED);
        Map<Long, OverdueItem> late = new LinkedHashMap<>();
        monitor.overdueSlice(null, LATE).forEach(item -> late.putIfAbsent(item.taskId(), item));
        Map<Long, TaskLine> lines = queries.tasks(
                jurisdiction,
                Stream.of(
                                referred.stream().map(Referral::getTaskId),
                                asked.stream().map(CoordinationDetails::taskId),
                                late.keySet().stream())
                        .flatMap(ids -> ids)
                        .collect(Collectors.toSet()));
        List<LeaderMatter> matters = matters(referred, asked, lines);
        Set<Long> known = matters.stream().map(matter -> matter.task().id()).collect(Collectors.toSet());
        List<LateTask> toKnow = late.values().stream()
                .filter(item -> !known.contains(item.taskId()) && lines.containsKey(item.taskId()))
                .limit(TO_KNOW)
                .map(item -> late(item, Objects.requireNonNull(lines.get(item.taskId()))))
                .toList();
        Page<InstructionDetails> open = instructions.open(INSTRUCTIONS);
        return new LeaderPage(
                matters.subList(0, Math.min(LeaderPage.MOST, matters.size())),
                referred.getTotalElements() + asked.getTotalElements(),
                shown(open.getContent()),
                open.getTotalElements(),
                toKnow,
                tasks.counts(TaskFilter.everywhere()),
                monitor.totals(null));
    }

    /** How many matters wait for a leader's word. */
    public long waiting() {
        return referrals
                        .findByJurisdictionIdAndStateOrderByReferredAtAscIdAsc(
                                currentActor.get().jurisdictionId(), ReferralState.OPEN, ONE)
                        .getTotalElements()
                + coordination.toLeaders(ONE).getTotalElements();
    }

    private static List<LeaderMatter> matters(
            Page<Referral> referred, Page<CoordinationDetails> asked, Map<Long, TaskLine> lines) {
        List<LeaderMatter> matters = new ArrayList<>();
        referred.forEach(one -> matters.add(new LeaderMatter(
                LeaderMatter.Kind.REFERRAL,
                one.getId(),
                Objects.requireNonNull(lines.get(one.getTaskId())),
                one.getWhy(),
                one.getAsk(),
                null,
                one.getReferredAt(),
                "")));
        asked.forEach(one -> matters.add(new LeaderMatter(
                LeaderMatter.Kind.COORDINATION,
                one.id(),
                Objects.requireNonNull(lines.get(one.taskId())),
                "",
                one.words(),
                one.answerDue(),
                one.askedAt(),
                one.unitName())));
        matters.sort(Comparator.comparing(LeaderMatter::urgency)
                .thenComparing(LeaderMatter::askedAt)
                .thenComparing(LeaderMatter::id));
        return matters;
    }

    private static LateTask late(OverdueItem item, TaskLine line) {
        return new LateTask(
                line, item.dueDate(), item.daysLate(), item.waitingFor(), item.unitName(), item.periodId() != null);
    }

    /** Those that wait, and where there is room the latest of the others. */
    private List<InstructionDetails> shown(List<InstructionDetails> open) {
        List<InstructionDetails> shown = new ArrayList<>(open);
        instructions.all(INSTRUCTIONS).stream()
                .filter(one -> one.state() != InstructionState.OPEN)
                .limit(Math.max(0, INSTRUCTIONS.getPageSize() - open.size()))
                .forEach(shown::add);
        return shown;
    }
}
