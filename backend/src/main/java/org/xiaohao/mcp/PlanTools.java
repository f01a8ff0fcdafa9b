package org.xiaohao.mcp;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.xiaohao.plan.LightReason;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.search.SearchKind;
import org.xiaohao.search.SearchService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;

/** Plans and tasks, as all who may see them read them. */
class PlanTools {

    static final int MAX_PARTS = 100;
    static final int MAX_ENTRIES = 5;
    static final int MAX_BODY = 8000;
    static final int MAX_WORDS = 100;
    static final int MAX_HITS = 20;
    private static final int HITS = 5;

    private final PlanService plans;
    private final TaskService tasks;
    private final ProgressService progress;
    private final SearchService search;

    PlanTools(PlanService plans, TaskService tasks, ProgressService progress, SearchService search) {
        this.plans = plans;
        this.tasks = tasks;
        this.progress = progress;
        this.search = search;
    }

    record PageOf(@Nullable Integer page, @Nullable Integer size) {}

    record TasksOf(
            @Nullable Long planId,
            @Nullable Set<Light> lights,
            @Nullable String text,
            @Nullable Integer page,
            @Nullable Integer size) {}

    record OneTask(@Nullable Long taskId) {}

    record Words(
            @Nullable String text,
            @Nullable Set<SearchKind> kinds,
            @Nullable Long planId,
            @Nullable Integer limit) {}

    List<Tool<?>> all() {
        return List.of(
                new Tool<>(
                        "list_plans",
                        "方案列表",
                        "列出您能看到的方案，新的在前。Lists the plans that you may see, the newest first.",
                        new Arguments().paged(),
                        false,
                        PageOf.class,
                        this::plans),
                new Tool<>(
                        "list_tasks",
                        "任务列表",
                        "列出已交办的任务，急的在前；可按方案、亮灯、文字筛选。各单位只看到自己有责任的任务。"
                                + "Lists tasks of issued plans, the most urgent first, by plan, light and words.",
                        new Arguments()
                                .id("planId", "方案编号；不填为所有在办方案 (all plans under way without one)")
                                .some(
                                        "lights",
                                        Light.class,
                                        "亮灯：逾期、临期、未启动、正常、办结 (overdue, due soon, not started, normal, done)")
                                .text("text", MAX_WORDS, "序号、标题或正文里的文字 (words in number, title or body)")
                                .paged(),
                        false,
                        TasksOf.class,
                        this::tasks),
                new Tool<>(
                        "read_task",
                        "读一项任务",
                        "读一项任务：原文、时限、亮灯和原因、各单位的责任和所欠报送、最近已报送的进展。"
                                + "Reads a task: words, dates, light and why, the units' parts, the latest approved entries.",
                        new Arguments().id("taskId", "任务编号 (id of the task)").required("taskId"),
                        false,
                        OneTask.class,
                        this::task),
                new Tool<>(
                        "search",
                        "搜索",
                        "在您能看到的方案、任务、进展、佐证、留言、单位里找同时含有这些词的内容。"
                                + "Finds what holds all of the words, among what you may read.",
                        new Arguments()
                                .text("text", MAX_WORDS, "要找的词，用空格分开 (words parted by blanks)")
                                .some("kinds", SearchKind.class, "找哪几类；不填为全部 (all kinds without one)")
                                .id("planId", "只在这个方案里找 (only in this plan)")
                                .number("limit", 1, MAX_HITS, "每类最多几条，默认" + HITS + " (hits of each kind)")
                                .required("text"),
                        false,
                        Words.class,
                        this::search));
    }

    private Answers.Rows<Answers.PlanLine> plans(PageOf asked, Labels labels) {
        Page<PlanSummary> rows = plans.list(Paging.of(asked.page(), asked.size()));
        return new Answers.Rows<>(
                rows.map(plan -> new Answers.PlanLine(
                                plan.id(),
                                plan.year(),
                                plan.title(),
                                plan.kind(),
                                labels.of(plan.state()),
                                plan.tasks(),
                                plan.issuedAt()))
                        .getContent(),
                rows.getNumber(),
                rows.getSize(),
                rows.getTotalElements());
    }

    private Answers.SomeRows<Answers.TaskLine> tasks(TasksOf asked, Labels labels) {
        TaskFilter filter = new TaskFilter(
                asked.planId(),
                InvalidInputException.requireEach("lights", asked.lights()),
                null,
                false,
                null,
                InvalidInputException.optionalText("text", asked.text(), MAX_WORDS),
                null,
                Set.of());
        Slice<TaskSummary> rows = tasks.slice(filter, TaskSort.LIGHT, Paging.of(asked.page(), asked.size()));
        return new Answers.SomeRows<>(
                rows.map(row -> line(row, labels)).getContent(), rows.getNumber(), rows.getSize(), rows.hasNext());
    }

    private Answers.Task task(OneTask asked, Labels labels) {
        long id = InvalidInputException.require("taskId", asked.taskId());
        TaskDetails task = tasks.details(id);
        Page<EntryDetails> entries = progress.approved(id, PageRequest.of(0, MAX_ENTRIES));
        return new Answers.Task(
                line(task.summary(), labels),
                task.planTitle(),
                task.documentNumber(),
                labels.of(task.planState()),
                task.body().length() > MAX_BODY ? task.body().substring(0, MAX_BODY) : task.body(),
                task.body().length() > MAX_BODY,
                task.originalDueDate(),
                task.dueDateText(),
                task.extensions(),
                task.forecast(),
                task.stateReason(),
                task.periods(),
                task.parts().stream()
                        .limit(MAX_PARTS)
                        .map(part -> part(part, labels))
                        .toList(),
                task.parts().size(),
                entries.map(entry -> EntryAnswers.of(entry, labels)).getContent(),
                entries.getTotalElements());
    }

    private Answers.Found search(Words asked, Labels labels) {
        String text = InvalidInputException.requireText("text", asked.text(), MAX_WORDS);
        int limit = asked.limit() == null ? HITS : asked.limit();
        if (limit < 1 || limit > MAX_HITS) {
            throw new InvalidInputException("limit", "number-out-of-range", 1, MAX_HITS);
        }
        return new Answers.Found(
                search.search(text, InvalidInputException.requireEach("kinds", asked.kinds()), asked.planId(), limit));
    }

    private static Answers.TaskLine line(TaskSummary row, Labels labels) {
        LightReason reason = row.reason();
        return new Answers.TaskLine(
                row.id(),
                row.planId(),
                row.number(),
                row.title(),
                Objects.requireNonNullElse(row.section(), ""),
                labels.of(row.state()),
                labels.ofNullable(row.light()),
                reason == null
                        ? null
                        : new Answers.Why(
                                labels.of(reason.rule()),
                                reason.day(),
                                reason.days(),
                                reason.limit(),
                                labels.of(reason.waiting()),
                                reason.units()),
                row.primaryLead(),
                row.otherLeads(),
                row.dueDate(),
                row.longTerm(),
                row.unitsEnded(),
                row.units(),
                row.lastReportedAt());
    }

    private static Answers.Part part(TaskDetails.Part part, Labels labels) {
        return new Answers.Part(
                part.assignmentId(),
                part.unitName(),
                labels.of(part.role()),
                part.primaryLead(),
                labels.of(part.state()),
                part.handlerName(),
                part.receiveBy(),
                part.receivedAt(),
                part.cells().stream()
                        .filter(cell -> cell.state() == CellState.MISSING || cell.state() == CellState.DUE)
                        .map(cell -> Long.toString(cell.periodId()))
                        .toList());
    }
}
