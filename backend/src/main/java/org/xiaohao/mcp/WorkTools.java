package org.xiaohao.mcp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryForm;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.progress.Workbench;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.StaleDataException;

/** What people of a unit have before them, and the draft that a program writes for them. */
class WorkTools {

    private static final int MAX_WORDS = 1000;

    private final WorkbenchService workbench;
    private final ProgressService progress;

    WorkTools(WorkbenchService workbench, ProgressService progress) {
        this.workbench = workbench;
        this.progress = progress;
    }

    record PageOf(@Nullable Integer page, @Nullable Integer size) {}

    record FormOf(@Nullable Long partId, @Nullable Long periodId) {}

    record DraftOf(
            @Nullable Long partId,
            @Nullable Long periodId,
            @Nullable Long entryId,
            @Nullable Integer version,
            @Nullable String content,
            @Nullable String problem,
            @Nullable String cause,
            @Nullable String help,
            @Nullable String nextStep,
            @Nullable Boolean forNextYear,
            @Nullable Boolean partDone) {}

    List<Tool<?>> all() {
        return List.of(
                new Tool<>(
                        "list_duties",
                        "我的待办",
                        "列出本单位现在要办的事，急的在前：退回、逾期、待审、待确认、临期、待报送、待签收。"
                                + "Lists what your unit must do next, most urgent first.",
                        new Arguments().paged(),
                        false,
                        PageOf.class,
                        this::duties),
                new Tool<>(
                        "read_form",
                        "读填报表",
                        "读本单位一项责任在一个报送周期的填报情况：现有的稿子及其版本、上一期已报送的内容、能不能填。"
                                + "Reads the form of a period: what is there and in which version, and the entry before.",
                        new Arguments()
                                .id("partId", "责任编号 (id of your unit's part)")
                                .id("periodId", "周期编号；不填为最早所欠的一期 (the earliest one owed without one)")
                                .required("partId"),
                        false,
                        FormOf.class,
                        this::form),
                new Tool<>(
                        "draft_entry",
                        "写进展草稿",
                        "把进展存成草稿，整篇替换原来的稿子；从不上报，由人在页面上看过再上报。先用 read_form 读；"
                                + "已有稿子时给出读到的 entryId 和 version，别人改过就不会覆盖。"
                                + "Saves a draft in place of the one read, and nothing more: a person looks at it and submits it.",
                        new Arguments()
                                .id("partId", "责任编号 (id of your unit's part)")
                                .id("periodId", "周期编号 (id of the period)")
                                .id("entryId", "读到的稿子编号；没有稿子时不填 (current.entryId, if any)")
                                .number("version", 0, Integer.MAX_VALUE, "读到的版本 (current.version, if any)")
                                .text("content", ProgressService.MAX_TEXT, "进展情况 (what was done)")
                                .text("problem", ProgressService.MAX_TEXT, "存在问题 (what stands in the way)")
                                .text("cause", MAX_WORDS, "问题原因 (why)")
                                .text("help", MAX_WORDS, "需要的支持 (what help is needed)")
                                .text("nextStep", ProgressService.MAX_TEXT, "下步措施 (what comes next)")
                                .flag("forNextYear", "下步措施留到明年 (the next step is one for next year)")
                                .flag("partDone", "本单位的部分已完成 (the unit's part is done)")
                                .required("partId", "periodId", "content"),
                        true,
                        DraftOf.class,
                        this::draft));
    }

    private Answers.Duties duties(PageOf asked, Labels labels) {
        Pageable page = Paging.of(asked.page(), asked.size());
        Workbench mine = workbench.mine();
        return new Answers.Duties(
                mine.items().stream()
                        .skip(page.getOffset())
                        .limit(page.getPageSize())
                        .map(item -> duty(item, labels))
                        .toList(),
                page.getPageNumber(),
                page.getPageSize(),
                mine.items().size(),
                mine.nextDueDate());
    }

    private static Answers.Duty duty(WorkItem item, Labels labels) {
        return new Answers.Duty(
                labels.of(item.reason()),
                item.planId(),
                item.taskId(),
                item.number(),
                item.title(),
                item.assignmentId(),
                item.unitName(),
                labels.of(item.role()),
                item.periodId(),
                item.dueDate(),
                item.dueDate() == null ? null : item.daysLeft(),
                item.entryId(),
                item.draftSavedAt(),
                item.words());
    }

    private Answers.Form form(FormOf asked, Labels labels) {
        EntryForm form = progress.form(InvalidInputException.require("partId", asked.partId()), asked.periodId());
        DutyReference duty = form.duty();
        return new Answers.Form(
                duty.assignmentId(),
                duty.taskId(),
                duty.taskNumber(),
                duty.taskTitle(),
                labels.of(duty.role()),
                labels.of(duty.state()),
                form.period(),
                form.mayType(),
                form.mayCorrect(),
                EntryAnswers.ofNullable(form.current(), labels),
                EntryAnswers.ofNullable(form.previous(), labels),
                form.periods());
    }

    private Answers.Draft draft(DraftOf asked, Labels labels) {
        long part = InvalidInputException.require("partId", asked.partId());
        long period = InvalidInputException.require("periodId", asked.periodId());
        EntryDetails current = progress.form(part, period).current();
        Long entry = asked.entryId();
        Integer version = asked.version();
        if (entry != null && (version == null || current == null || current.id() != entry)) {
            throw new StaleDataException();
        }
        String content = text(asked.content());
        KeptFigures figures = KeptFigures.of(current == null ? EntryText.of("") : current.text(), content);
        SavedEntry saved = progress.save(new SaveEntry(
                part,
                period,
                entry,
                version == null ? 0 : version,
                new EntryText(
                        content,
                        text(asked.problem()),
                        text(asked.cause()),
                        text(asked.help()),
                        text(asked.nextStep()),
                        Boolean.TRUE.equals(asked.forNextYear()),
                        Boolean.TRUE.equals(asked.partDone()),
                        figures.kept())));
        return new Answers.Draft(
                saved.entryId(),
                saved.version(),
                part,
                period,
                saved.savedAt(),
                labels.of(EntryState.DRAFT),
                EntryAnswers.counts(figures.leftOut()));
    }

    /** Without white space around it, as an entry keeps it, so that figures are found where they will stand. */
    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
