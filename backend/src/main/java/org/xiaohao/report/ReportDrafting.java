package org.xiaohao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaohao.plan.TaskState;
import org.xiaohao.report.DraftStatement.Source;
import org.xiaohao.report.ReportMaterial.EntryFacts;
import org.xiaohao.report.ReportMaterial.PlanFacts;
import org.xiaohao.report.ReportMaterial.TaskFacts;
import org.xiaohao.text.ChineseNumerals;

/** Words a draft from what was done, and from nothing else: where the data is silent, a statement is left empty. */
final class ReportDrafting {

    private final ReportMaterial material;
    private final List<DraftStatement> statements = new ArrayList<>();

    private ReportDrafting(ReportMaterial material) {
        this.material = material;
    }

    /** The statements of a report in reading order. */
    static List<DraftStatement> of(ReportMaterial material) {
        ReportDrafting drafting = new ReportDrafting(material);
        drafting.introduce();
        drafting.tellResults();
        drafting.tellProblems();
        drafting.part(ReportPart.RESPONSIBILITY, "三、党政主要负责人履行推进法治建设第一责任人职责有关情况");
        drafting.leaveOpen(ReportPart.RESPONSIBILITY);
        drafting.tellNextPlan();
        drafting.part(ReportPart.OTHER, "五、其他需要报告的情况");
        drafting.leaveOpen(ReportPart.OTHER);
        return List.copyOf(drafting.statements);
    }

    private void introduce() {
        PlanFacts plan = material.plan();
        List<TaskFacts> tasks = material.tasks();
        String issued = plan.issuer().isBlank() ? "" : plan.issuer().strip() + "印发的";
        String counts = Stream.of(
                        count("已办结", task -> task.state() == TaskState.CLOSED),
                        count("正在办理", TaskFacts::isUnderWay),
                        count("中止", task -> task.state() == TaskState.SUSPENDED),
                        count("撤销", task -> task.state() == TaskState.CANCELLED))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
        paragraph(
                "INTRO",
                ReportPart.INTRO,
                "",
                plan.year() + "年，对照" + issued + "《" + clean(plan.title()) + "》部署的" + tasks.size() + "项任务，截至"
                        + ChineseWords.day(material.today()) + counts + "。现将有关情况报告如下。",
                List.of());
    }

    private String count(String what, Predicate<TaskFacts> which) {
        long count = material.tasks().stream().filter(which).count();
        return count == 0 ? "" : what + count + "项";
    }

    private static String clean(String title) {
        return title.strip().replaceAll("^《|》$", "").replaceAll("\\s*\\R\\s*", "");
    }

    private void tellResults() {
        part(ReportPart.RESULTS, "一、主要举措和成效");
        Map<Long, List<TaskFacts>> sections = material.bySection();
        int number = 0;
        for (var section : sections.entrySet()) {
            String title = section.getValue().getFirst().sectionTitle();
            if (!title.isBlank() || sections.size() > 1) {
                number++;
                statements.add(DraftStatement.heading(
                        "RESULTS/section:" + section.getKey(),
                        ReportPart.RESULTS,
                        2,
                        "（" + ChineseNumerals.format(number) + "）"
                                + (title.isBlank() ? "其他任务" : ChineseWords.withoutNumber(title))));
            }
            section.getValue().stream()
                    .filter(task -> task.state() == TaskState.CLOSED)
                    .forEach(this::tellResult);
            tellUnfinished(section.getKey(), section.getValue());
        }
    }

    private void tellResult(TaskFacts task) {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(SourceKind.TASK, task.id()));
        if (task.closingId() != null) {
            sources.add(new Source(SourceKind.CLOSING, task.closingId()));
        }
        task.entries().stream()
                .filter(entry -> !entry.figures().isEmpty())
                .forEach(entry -> sources.add(new Source(SourceKind.ENTRY, entry.id())));
        String summary = ChineseWords.sentence(task.summary());
        String text = summary + FigureWords.of(task.entries(), summary);
        paragraph("RESULTS/task:" + task.id(), ReportPart.RESULTS, ChineseWords.sentence(task.title()), text, sources);
    }

    private void tellUnfinished(long sectionId, List<TaskFacts> tasks) {
        List<TaskFacts> unfinished =
                tasks.stream().filter(task -> task.state() != TaskState.CLOSED).toList();
        String text = Stream.of(
                        named("尚未办结", unfinished, TaskFacts::isUnderWay, this::standing),
                        named(
                                "已中止",
                                unfinished,
                                task -> task.state() == TaskState.SUSPENDED,
                                task -> "原因：" + ChineseWords.clause(task.stateReason())),
                        named(
                                "已撤销",
                                unfinished,
                                task -> task.state() == TaskState.CANCELLED,
                                task -> "原因：" + ChineseWords.clause(task.stateReason())))
                .collect(Collectors.joining());
        if (!text.isEmpty()) {
            paragraph("RESULTS/unfinished:" + sectionId, ReportPart.RESULTS, "", text, tasksOf(unfinished));
        }
    }

    private String standing(TaskFacts task) {
        String due = task.dueDate() == null ? "长期推进" : "时限" + ChineseWords.day(task.dueDate());
        String review = task.state() == TaskState.IN_REVIEW ? "，已申请办结" : "";
        return (task.leadName().isEmpty() ? "" : task.leadName() + "牵头，") + due + review;
    }

    private String named(
            String what, List<TaskFacts> tasks, Predicate<TaskFacts> which, Function<TaskFacts, String> note) {
        String list = tasks.stream()
                .filter(which)
                .map(task -> quoted(task) + "（" + note.apply(task) + "）")
                .collect(Collectors.joining("；"));
        return list.isEmpty() ? "" : what + "：" + list + "。";
    }

    private static String quoted(TaskFacts task) {
        return ChineseWords.quoted(ChineseWords.clause(task.title()));
    }

    private void tellProblems() {
        part(ReportPart.PROBLEMS, "二、存在的不足和原因");
        boolean any = tellByTask(ReportPart.PROBLEMS, EntryFacts::problem);
        List<TaskFacts> overdue = material.tasks().stream()
                .filter(task -> task.isOverdue(material.today()))
                .toList();
        if (!overdue.isEmpty()) {
            String text = named("未按时限办结", overdue, task -> true, this::standing);
            paragraph("PROBLEMS/overdue", ReportPart.PROBLEMS, "", text, tasksOf(overdue));
        } else if (!any) {
            leaveOpen(ReportPart.PROBLEMS);
        }
    }

    private void tellNextPlan() {
        part(ReportPart.NEXT_PLAN, "四、下一年度主要安排");
        boolean any = tellByTask(ReportPart.NEXT_PLAN, EntryFacts::nextStep);
        List<TaskFacts> open =
                material.tasks().stream().filter(TaskFacts::isUnderWay).toList();
        if (!open.isEmpty()) {
            String titles = open.stream().map(ReportDrafting::quoted).collect(Collectors.joining("、"));
            paragraph(
                    "NEXT_PLAN/open",
                    ReportPart.NEXT_PLAN,
                    "",
                    "继续推进尚未办结的" + open.size() + "项任务：" + titles + "。",
                    tasksOf(open));
        } else if (!any) {
            leaveOpen(ReportPart.NEXT_PLAN);
        }
    }

    /** One paragraph a task with what its units say in their newest entries; the same words stand once. */
    private boolean tellByTask(ReportPart part, Function<EntryFacts, String> words) {
        var said = new UnitWords();
        material.tasks().stream()
                .filter(task -> task.state() != TaskState.CANCELLED)
                .forEach(task -> task.newestEntries().forEach(entry -> said.add(task, entry, words.apply(entry))));
        said.byTask()
                .forEach((task, text) -> paragraph(
                        part + "/task:" + task.id(),
                        part,
                        ChineseWords.sentence(task.title()),
                        text,
                        said.sources(task)));
        return !said.byTask().isEmpty();
    }

    private static List<Source> tasksOf(List<TaskFacts> tasks) {
        return tasks.stream()
                .map(task -> new Source(SourceKind.TASK, task.id()))
                .toList();
    }

    private void part(ReportPart part, String heading) {
        statements.add(DraftStatement.heading(part.name(), part, 1, heading));
    }

    private void leaveOpen(ReportPart part) {
        paragraph(part + "/missing", part, "", "", List.of());
    }

    private void paragraph(String key, ReportPart part, String lead, String text, List<Source> sources) {
        statements.add(DraftStatement.paragraph(key, part, lead, text, sources));
    }
}
