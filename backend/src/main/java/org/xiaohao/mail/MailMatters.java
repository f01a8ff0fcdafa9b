package org.xiaohao.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.xiaohao.instruction.InstructionDetails;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.progress.WorkReason;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.review.DecisionService;
import org.xiaohao.review.PendingDecision;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.LetterSummary;

/**
 * What is due for a person, as the person's own pages say it: asked of the services behind them in the name of the
 * person, so that a mail tells nothing else and nothing more.
 */
@Component
class MailMatters {

    private static final Pageable MOST = PageRequest.of(0, 500);

    /** A duty that waits to be received is told of on its last days, not from the first on. */
    private static final int RECEIPT_DAYS = 3;

    private final CurrentActor currentActor;
    private final PlanService plans;
    private final DutyDirectory duties;
    private final WorkbenchService workbench;
    private final DecisionService decisions;
    private final LetterService letters;
    private final InstructionService instructions;
    private final OverviewMatters overview;
    private final Clock clock;

    MailMatters(
            CurrentActor currentActor,
            PlanService plans,
            DutyDirectory duties,
            WorkbenchService workbench,
            DecisionService decisions,
            LetterService letters,
            InstructionService instructions,
            OverviewMatters overview,
            Clock clock) {
        this.currentActor = currentActor;
        this.plans = plans;
        this.duties = duties;
        this.workbench = workbench;
        this.decisions = decisions;
        this.letters = letters;
        this.instructions = instructions;
        this.overview = overview;
        this.clock = clock;
    }

    /** What is due for the person today; empty for people who do no work of plans. */
    MailContent of(Actor person) {
        return currentActor.callAs(person, () -> {
            boolean ofUnit = person.has(Role.CLERK) || person.has(Role.UNIT_HEAD);
            if (!ofUnit && !person.seesWholeJurisdiction()) {
                return new MailContent(List.of());
            }
            Map<Long, String> titles =
                    plans.list(MOST).stream().collect(Collectors.toMap(PlanSummary::id, PlanSummary::title));
            List<MailLine> lines = new ArrayList<>();
            if (ofUnit) {
                workbench.mine().items().forEach(item -> add(lines, line(item, titles)));
                letters.unanswered().forEach(letter -> add(lines, line(letter)));
                lines.addAll(said(titles));
            }
            if (ofUnit || person.has(Role.OFFICE)) {
                decisions.mine().forEach(decision -> lines.add(line(decision, titles)));
            }
            if (person.seesWholeJurisdiction()) {
                lines.addAll(overview.of(person, titles));
            }
            return MailContent.of(lines);
        });
    }

    private static void add(List<MailLine> lines, @Nullable MailLine line) {
        if (line != null) {
            lines.add(line);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private @Nullable MailLine line(WorkItem item, Map<Long, String> titles) {
        MailUrgency urgency = urgency(item);
        return urgency == null
                ? null
                : new MailLine(
                        urgency,
                        titles.getOrDefault(item.planId(), ""),
                        item.number(),
                        item.title(),
                        item.unitName(),
                        reason(item.reason()),
                        item.dueDate(),
                        Link.toTask(item.taskId()));
    }

    private @Nullable MailUrgency urgency(WorkItem item) {
        LocalDate due = item.dueDate();
        if (item.reason() == WorkReason.OVERDUE || (due != null && due.isBefore(today()))) {
            return MailUrgency.LATE;
        }
        return switch (item.reason()) {
            case RETURNED -> MailUrgency.RETURNED;
            case TO_APPROVE, TO_CHECK, TO_CONFIRM -> MailUrgency.REVIEW;
            case DUE_SOON -> MailUrgency.DUE_SOON;
            case TO_RECEIVE -> due != null && item.daysLeft() <= RECEIPT_DAYS ? MailUrgency.DUE_SOON : null;
            case OVERDUE, TO_REPORT -> null;
        };
    }

    private static MailReason reason(WorkReason reason) {
        return switch (reason) {
            case RETURNED -> MailReason.RETURNED;
            case TO_APPROVE -> MailReason.APPROVE;
            case TO_CHECK -> MailReason.CHECK;
            case TO_CONFIRM -> MailReason.CONFIRM;
            case TO_RECEIVE -> MailReason.RECEIVE;
            case OVERDUE, DUE_SOON, TO_REPORT -> MailReason.REPORT;
        };
    }

    private @Nullable MailLine line(LetterSummary letter) {
        boolean unread = letter.openedAt() == null;
        boolean late = letter.daysLate() > 0;
        boolean soon = !letter.answerDue().isAfter(today().plusDays(1));
        if (!unread && !late && !soon) {
            return null;
        }
        return new MailLine(
                late ? MailUrgency.LATE : soon ? MailUrgency.DUE_SOON : MailUrgency.LETTER,
                "",
                letter.documentNumber(),
                letter.subject(),
                letter.unitName(),
                unread ? MailReason.LETTER_UNREAD : MailReason.LETTER_UNANSWERED,
                letter.answerDue(),
                Link.toLetter(letter.id()));
    }

    /** What leaders said and the unit is to answer, as its light says. */
    private List<MailLine> said(Map<Long, String> titles) {
        List<InstructionDetails> open = instructions.open(MOST).stream()
                .filter(one -> one.light() == Light.OVERDUE || one.light() == Light.DUE_SOON)
                .toList();
        Map<Long, DutyReference> tasks = duties.primaryLeads(
                open.stream().map(InstructionDetails::taskId).collect(Collectors.toSet()));
        return open.stream()
                .map(one -> new MailLine(
                        one.light() == Light.OVERDUE ? MailUrgency.LATE : MailUrgency.DUE_SOON,
                        planTitle(tasks.get(one.taskId()), titles),
                        one.taskNumber(),
                        one.taskTitle(),
                        one.unitName(),
                        MailReason.INSTRUCTION,
                        one.answerDue(),
                        Link.toTask(one.taskId())))
                .toList();
    }

    private static String planTitle(@Nullable DutyReference task, Map<Long, String> titles) {
        return task == null ? "" : titles.getOrDefault(task.planId(), "");
    }

    private MailLine line(PendingDecision decision, Map<Long, String> titles) {
        LocalDate due = decision.answerDue();
        return new MailLine(
                due != null && due.isBefore(today()) ? MailUrgency.LATE : MailUrgency.REVIEW,
                titles.getOrDefault(decision.planId(), ""),
                decision.taskNumber(),
                decision.taskTitle(),
                decision.unitName(),
                MailReason.valueOf(decision.kind().name()),
                due,
                Link.toTask(decision.taskId()));
    }
}
