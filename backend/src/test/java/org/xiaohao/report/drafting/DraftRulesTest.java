package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Rectified;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.DraftFacts.Unit;
import org.xiaohao.report.drafting.ReportDraft.DoubtKind;

/** Rules of the draft on facts of a few lines. */
class DraftRulesTest {

    private static final String NOTHING = "没有其他需要报告的事项";

    @Test
    void aCloserSummaryAndWhatTheLeadReportedAreToldTogether() {
        Task task = task(
                1,
                "开展涉企合规指导",
                TaskStanding.CLOSED,
                new Closing(1, "涉企合规指导试点全面铺开。"),
                entry(1, 1, "已在十二家企业开展合规体检，建立部门联席会商机制，召开联席会议三次。"));
        assertThat(text(List.of(task), List.of()))
                .contains("涉企合规指导试点全面铺开", "在十二家企业开展合规体检，建立部门联席会商机制")
                .doesNotContain("召开联席会议", "已在");
    }

    @Test
    void tasksThatGoOnWithoutAStepAreCarriedOverInOneSentence() {
        List<Task> tasks = List.of(
                task(1, "梳理权力清单", TaskStanding.UNDER_WAY, null, entry(1, 1, "梳理工作有序开展。")),
                task(2, "推进政务服务“就近办”", TaskStanding.UNDER_WAY, null, entry(2, 2, "设立便民服务点。")),
                task(3, "优化营商环境", TaskStanding.UNDER_WAY, null, entry(3, 3, "走访企业。")));
        assertThat(text(tasks, List.of())).contains("继续抓好梳理权力清单、推进政务服务“就近办”、优化营商环境等工作。");
        assertThat(text(tasks.subList(0, 1), List.of())).contains("继续抓好梳理权力清单。");
    }

    @Test
    void thatNothingElseIsToBeReportedIsSaidOnlyWhereNothingIs() {
        Entry beside = entry(9, 0, "创新建立渔港议事会制度，在三个渔港调处纠纷四十二件，做法获省级推广。");
        ReportDraft draft = draft(List.of(), List.of(beside));
        assertThat(DraftYear.text(draft)).contains("渔港议事会制度").doesNotContain(NOTHING);
        ReportDraft empty = draft(List.of(), List.of());
        assertThat(DraftYear.text(empty)).contains(NOTHING);
        assertThat(empty.questions())
                .anyMatch(question -> question.kind() == DoubtKind.PART_EMPTY
                        && question.words().contains("其他"));
    }

    @Test
    void partsThatNothingBelongsToAreLeftOutAndTheOthersCounted() {
        Task task = task(1, "排查化解风险", TaskStanding.CLOSED, new Closing(1, "突发事件应急预案修订完毕，应急队伍全部到位。"));
        ReportDraft draft = draft(List.of(task), List.of());
        assertThat(draft.statements())
                .filteredOn(statement -> statement.level() > 0)
                .extracting(ReportDraft.Statement::heading)
                .anyMatch(heading -> heading.startsWith("（一）"))
                .noneMatch(heading -> heading.startsWith("（二）"))
                .anyMatch(heading -> heading.startsWith("二、"));
        assertThat(draft.statements())
                .filteredOn(
                        statement -> statement.level() == 0 && statement.text().isEmpty())
                .extracting(ReportDraft.Statement::kind)
                .containsExactly("PROBLEMS+CAUSES", "RESPONSIBILITY", "NEXT_PLAN");
    }

    @Test
    void aStepThatNamesNoObjectTakesItFromTheTaskAndHeadsCountBeyondAHundred() {
        Entry step = new Entry(1, 1, 1, 1, 4, "排查台账全部建立。", "", "", "2032年一季度完成清退并向社会公布。", true, List.of());
        Task task = new Task(
                1, "1", "清退违规收费", "清退违规收费", "优化营商环境", TaskStanding.UNDER_WAY, List.of(1L), null, List.of(step));
        assertThat(text(List.of(task), List.of())).contains("一季度完成违规收费清退并向社会公布").doesNotContain("继续抓好");
        assertThat(Page.number(HeadingStyle.CHINESE_IN_BRACKETS, 112)).isEqualTo("（一百一十二）");
    }

    @Test
    void whatIsCountedIsNamedAsElsewhereInTheTask() {
        Task task = task(
                1,
                "整改督察反馈问题",
                TaskStanding.CLOSED,
                null,
                entry(1, 1, "市级督察组反馈了17个问题，逐项建立整改方案。"),
                entry(2, 1, "反馈的17个中完成整改12个，其余5个按方案推进。"));
        assertThat(text(List.of(task), List.of())).contains("反馈的17个问题中完成整改12个");
    }

    @Test
    void aProblemThatNamesNoObjectTakesItFromTheTask() {
        Entry open = new Entry(1, 1, 1, 1, 4, "对照清单逐项核对。", "清退工作尚未完成", "有的单位账目不全", "", false, List.of());
        Task task = new Task(
                1, "1", "清退违规收费", "清退违规收费", "优化营商环境", TaskStanding.UNDER_WAY, List.of(1L), null, List.of(open));
        assertThat(text(List.of(task), List.of())).contains("违规收费清退工作尚未完成，主要原因是有的单位账目不全");
    }

    @Test
    void aTitleWithMarksOfHalfWidthIsPrintedWithFullOnes() {
        Task task = task(1, "加强镇(街道)综合执法队伍建设", TaskStanding.CLOSED, null, entry(1, 1, "建成标准化办案场所11处，配备执法车辆32辆。"));
        assertThat(task.title()).isEqualTo("加强镇（街道）综合执法队伍建设");
    }

    @Test
    void marksOfAListHalfQuotesAndSeparatorsAreNotPrinted() {
        Task task = task(
                1,
                "优化政务服务",
                TaskStanding.CLOSED,
                null,
                entry(1, 1, "一是推出\"周末不打烊\"窗口，我县1,260户商户错峰办事。2.建立群众评价回访制度，满意率达98％。"));
        assertThat(text(List.of(task), List.of()))
                .contains("推出“周末不打烊”窗口，全县1260户商户错峰办事", "建立群众评价回访制度，满意率达98%")
                .doesNotContain("一是推出", "2.建立", "我县");
    }

    @Test
    void whyThePlanWasMadeStandsNotInTheOpening() {
        DraftFacts facts = new DraftFacts(
                2031,
                "云岭县",
                "为深入推进2031年法治政府建设，根据上级有关部署，结合本县实际，聚焦“两山”转化和乡村振兴，制定本要点。",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        assertThat(Drafting.draft(facts, OutlineFiles.read("five-parts"))
                        .statements()
                        .getFirst()
                        .text())
                .isEqualTo("2031年，云岭县坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，聚焦“两山”转化和乡村振兴，各项工作取得新成效。现将有关情况报告如下：");
    }

    @Test
    void aStepThatStandsAloneSaysWhichProblemItAnswers() {
        Entry open = new Entry(1, 1, 1, 1, 4, "建立合同台账。", "合同履约跟踪不够", "没有专人", "将建设合同履约提醒系统。", true, List.of());
        Task task = task(1, "规范政府合同", TaskStanding.CLOSED, null, open);
        assertThat(text(List.of(task), List.of())).contains("针对合同履约跟踪不够的问题，建设合同履约提醒系统");
    }

    @Test
    void aRateIsToldOnceWhereItsRiseIsTold() {
        Task task = task(1, "改进公证服务", TaskStanding.CLOSED, new Closing(1, "推行上门公证，办理公证190件，公证满意率96%。"));
        DraftFacts facts = new DraftFacts(
                2031,
                "云岭县",
                "",
                List.of(task),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Rectified(1, "公证效率低", "推行上门公证", "公证满意率由82%提高到96%", true, List.of(1L))),
                List.of(),
                null,
                List.of());
        assertThat(DraftYear.text(Drafting.draft(facts, OutlineFiles.read("five-parts"))))
                .contains("办理公证190件。", "公证满意率由82%提高到96%")
                .doesNotContain("公证满意率96%");
    }

    @Test
    void problemsWithTheirCausesInOneParagraphAreKeptApart() {
        Entry first = new Entry(1, 1, 1, 1, 4, "建立合同台账。", "合同履约跟踪不够", "没有专人", "继续完善。", true, List.of());
        Entry second = new Entry(2, 1, 1, 2, 4, "建立合同台账。", "乡镇合同文本不统一", "范本更新慢", "继续完善。", true, List.of());
        Task task = task(1, "规范政府合同", TaskStanding.CLOSED, null, first, second);
        DraftFacts facts = new DraftFacts(
                2031, "云岭县", "", List.of(task), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());
        assertThat(DraftYear.text(Drafting.draft(facts, OutlineFiles.read("topics"))))
                .contains("合同履约跟踪不够，主要原因是没有专人；乡镇合同文本不统一，原因在于范本更新慢。");
    }

    private static String text(List<Task> tasks, List<Entry> highlights) {
        return DraftYear.text(draft(tasks, highlights));
    }

    private static ReportDraft draft(List<Task> tasks, List<Entry> highlights) {
        DraftFacts facts = new DraftFacts(
                2031,
                "云岭县",
                "",
                tasks,
                List.of(new Unit(1, List.of("云岭县司法局", "县司法局"), Set.of(), false)),
                highlights,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        return Drafting.draft(facts, OutlineFiles.read("five-parts"));
    }

    private static Task task(
            long id, String title, TaskStanding standing, @Nullable Closing closing, Entry... entries) {
        return new Task(
                id, String.valueOf(id), title, title, "依法全面履行政府职能", standing, List.of(1L), closing, List.of(entries));
    }

    private static Entry entry(long id, long task, String text) {
        return new Entry(id, 1, task, 1, 2, text, "", "", "", false, List.of());
    }
}
