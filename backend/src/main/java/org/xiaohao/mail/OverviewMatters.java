package org.xiaohao.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Component;
import org.xiaohao.instruction.LeaderMatter;
import org.xiaohao.instruction.LeaderService;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.LetterFilter;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.LetterState;
import org.xiaohao.supervision.LetterSummary;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.OverdueItem;

/** What is due for those who see all units: one line for a task, however many of its units are late. */
@Component
class OverviewMatters {

    private static final int BATCH = 500;

    /** The names of more units than these do not help. */
    private static final int NAMES = 6;

    private final MonitorService monitor;
    private final TaskService tasks;
    private final LeaderService leaders;
    private final LetterService letters;
    private final Clock clock;

    OverviewMatters(
            MonitorService monitor, TaskService tasks, LeaderService leaders, LetterService letters, Clock clock) {
        this.monitor = monitor;
        this.tasks = tasks;
        this.leaders = leaders;
        this.letters = letters;
        this.clock = clock;
    }

    /** Of the acting person. */
    List<MailLine> of(Actor person, Map<Long, String> titles) {
        List<MailLine> lines = new ArrayList<>(late(titles));
        if (person.has(Role.OFFICE)) {
            lines.addAll(dueSoon(titles));
            int year = LocalDate.now(clock).getYear();
            lines.addAll(answered(year));
            lines.addAll(answered(year - 1));
        }
        if (person.has(Role.LEADER)) {
            leaders.page().matters().forEach(matter -> lines.add(line(matter)));
        }
        return lines;
    }

    private List<MailLine> late(Map<Long, String> titles) {
        Map<Long, List<OverdueItem>> byTask = new LinkedHashMap<>();
        Pageable next = PageRequest.of(0, BATCH);
        Slice<OverdueItem> slice;
        do {
            slice = monitor.overdueSlice(null, next);
            slice.forEach(item -> byTask.computeIfAbsent(item.taskId(), task -> new ArrayList<>())
                    .add(item));
            next = slice.nextPageable();
        } while (slice.hasNext());
        return byTask.values().stream().map(items -> line(items, titles)).toList();
    }

    /** They come by day, so that the first is late longest. */
    private static MailLine line(List<OverdueItem> items, Map<Long, String> titles) {
        OverdueItem first = items.getFirst();
        return new MailLine(
                MailUrgency.LATE,
                titles.getOrDefault(first.planId(), ""),
                first.number(),
                first.title(),
                names(items.stream().map(OverdueItem::unitName).collect(Collectors.toCollection(LinkedHashSet::new))),
                MailReason.TASK,
                first.dueDate(),
                Link.toTask(first.taskId()));
    }

    private static String names(Set<String> units) {
        String some = units.stream().limit(NAMES).collect(Collectors.joining("\u3001"));
        return units.size() <= NAMES ? some : some + "\u7b49" + units.size() + "\u4e2a\u5355\u4f4d";
    }

    private List<MailLine> dueSoon(Map<Long, String> titles) {
        TaskFilter filter = new TaskFilter(null, EnumSet.of(Light.DUE_SOON), null, false, null, "");
        List<MailLine> lines = new ArrayList<>();
        Pageable next = PageRequest.of(0, BATCH);
        Slice<TaskSummary> slice;
        do {
            slice = tasks.slice(filter, TaskSort.NUMBER, next);
            slice.forEach(task -> lines.add(new MailLine(
                    MailUrgency.DUE_SOON,
                    titles.getOrDefault(task.planId(), ""),
                    task.number(),
                    task.title(),
                    task.primaryLead(),
                    MailReason.TASK,
                    task.reason() == null ? task.dueDate() : task.reason().day(),
                    Link.toTask(task.id()))));
            next = slice.nextPageable();
        } while (slice.hasNext());
        return lines;
    }

    private List<MailLine> answered(int year) {
        return letters.list(new LetterFilter(year, LetterState.ANSWERED), PageRequest.of(0, BATCH)).stream()
                .map(OverviewMatters::line)
                .toList();
    }

    private static MailLine line(LetterSummary letter) {
        return new MailLine(
                MailUrgency.REVIEW,
                "",
                letter.documentNumber(),
                letter.subject(),
                letter.unitName(),
                MailReason.LETTER_ANSWERED,
                null,
                Link.toLetter(letter.id()));
    }

    private MailLine line(LeaderMatter matter) {
        LocalDate due = matter.answerDue();
        return new MailLine(
                due != null && due.isBefore(LocalDate.now(clock)) ? MailUrgency.LATE : MailUrgency.REVIEW,
                matter.task().planTitle(),
                matter.task().number(),
                matter.task().title(),
                matter.askedBy(),
                matter.kind() == LeaderMatter.Kind.REFERRAL ? MailReason.REFERRAL : MailReason.COORDINATION,
                due,
                Link.toTask(matter.task().id()));
    }
}
