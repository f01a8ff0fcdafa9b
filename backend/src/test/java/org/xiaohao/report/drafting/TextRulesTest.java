package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Exactness;
import org.xiaohao.report.drafting.DraftFacts.Figure;
import org.xiaohao.report.drafting.DraftFacts.LastReport;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.Rectified;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.DraftFacts.Unit;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.DoubtKind;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** What a director would not sign, each rule on facts of a few lines. */
class TextRulesTest {

    private static final String SECTION = "依法全面履行政府职能";

    @Test
    void nothingIsCalledDoneWhileAProblemOfTheSameMatterIsOpen() {
        Task task = task(
                "规范养老机构预付款管理",
                TaskStanding.CLOSED,
                "建立养老机构预付款监管平台，养老机构预付款全部纳入专户。",
                open(1, "组织联合检查四轮，监管平台上线运行。", "部分养老机构预付款没有进入专户", "开户流程长"));
        ReportDraft draft = draft(List.of(task), List.of());
        assertThat(DraftYear.text(draft)).contains("监管平台").doesNotContain("全部纳入专户");
        assertThat(draft.questions()).anyMatch(question -> question.kind() == DoubtKind.CONTRADICTION);
    }

    @Test
    void anOldProblemThatIsOpenAgainIsNotCalledSettled() {
        Rectified settled = new Rectified(1, "行政规范性文件备案不及时", "建立备案提醒制度", "备案时间缩短三天", true, List.of());
        Rectified again = new Rectified(2, "执法文书制作不规范，说理不充分", "印发文书范本", "文书合格率提高", true, List.of());
        Task task = task("规范执法文书", TaskStanding.UNDER_WAY, null, open(1, "组织文书评查两轮。", "个别单位执法文书说理不充分", "培训不够"));
        DraftFacts facts = new Facts(List.of(task)).rectified(List.of(settled, again));
        ReportDraft draft = Drafting.draft(facts, OutlineFiles.read("rectification-first"));
        assertThat(DraftYear.text(draft)).contains("一项整改到位，一项取得阶段性成效").doesNotContain("均已整改到位");
        assertThat(draft.questions())
                .anyMatch(question -> question.kind() == DoubtKind.CONTRADICTION
                        && question.about().contains(new Source(SourceKind.RECTIFICATION, 2, 0)));
    }

    @Test
    void detailsAreNotSaidAgainAfterTheirSum() {
        Task task =
                task("健全应急预案", TaskStanding.CLOSED, "修订应急预案，成功应对暴雨6次。", entry(1, 3, "应对暴雨“红鸟”“青云”2次，连夜转移河谷群众，未发生伤亡。"));
        assertThat(text(task)).contains("成功应对暴雨6次").doesNotContain("暴雨“红鸟”");
    }

    @Test
    void aPartOfTheYearIsNotReadAsTheYear() {
        Task task = task(
                "推行上门办证",
                TaskStanding.CLOSED,
                "设立上门办证专班，为行动不便群众服务。",
                entry(1, 1, "为残疾老人上门办证31件，建立覆盖各村组的预约登记制度。"),
                entry(2, 2, "为残疾老人上门办证46件，推出夜间延时窗口。"));
        assertThat(text(task)).contains("建立覆盖各村组的预约登记制度").doesNotContain("31件").doesNotContain("46件");
    }

    @Test
    void anEffectFallsWithTheActionItIsOf() {
        Task task = task("规范政府合同", TaskStanding.CLOSED, null, entry(1, 1, "建立全程可查的政府合同台账，拟于明年上线签约平台，推动履约纠纷从源头减少。"));
        assertThat(text(task)).contains("建立全程可查的政府合同台账").doesNotContain("推动履约纠纷");
    }

    @ParameterizedTest
    @CsvSource({"走访企业173余家,走访企业170余家", "发放手册1203余册,发放手册1200余册", "走访企业180余家,走访企业180余家", "培训骨干34多名,培训骨干30多名"})
    void moreThanAnExactNumberIsRoundedDown(String written, String printed) {
        Task task = task("服务企业", TaskStanding.CLOSED, "建立服务专员制度，" + written + "，做法在全县推广。");
        ReportDraft draft = draft(List.of(task), List.of());
        assertThat(DraftYear.text(draft)).contains(printed);
        Proof.require(draft);
    }

    @Test
    void aFigureStandsInAClauseWithAVerb() {
        Entry entry = new Entry(
                1,
                1,
                1,
                1,
                4,
                "开展宣讲活动32场，法治文化长廊14处。",
                "",
                "",
                "",
                false,
                List.of(figure("法治文化长廊", "14", "处", 7L, 15, 18)));
        Task task = task("加强法治宣传", TaskStanding.CLOSED, "组织巡回宣讲，开设普法专栏。", entry);
        assertThat(DraftYear.text(
                        draft(List.of(task), List.of(value(7, "法治文化长廊", "处", Operation.LATEST, "14", entry)))))
                .contains("法治文化长廊达到14处");
    }

    @ParameterizedTest
    @CsvSource({
        "由于人员少，合同审查不及时,,合同审查不及时，主要原因是人员少",
        "合同审查不及时，主要原因是人员少,原因是审查人员少,合同审查不及时，主要原因是审查人员少",
        "合同审查不及时,由于审查人员少所致,合同审查不及时，主要原因是审查人员少"
    })
    void aProblemHasOneCause(String problem, @Nullable String cause, String told) {
        Task task =
                task("规范政府合同", TaskStanding.UNDER_WAY, null, open(1, "建立合同台账。", problem, cause == null ? "" : cause));
        assertThat(text(task)).contains(told + "。").doesNotContain("由于");
    }

    @Test
    void aProblemOfNothingInParticularNamesItsMatter() {
        Task task = task("规范政府合同", TaskStanding.UNDER_WAY, null, open(1, "建立合同台账。", "人手紧张，压力较大", "编制没有增加"));
        assertThat(text(task)).contains("在政府合同方面，人手紧张，压力较大，主要原因是编制没有增加");
    }

    @Test
    void theStepsOfAProcedureStandInTheOrderOfTheLaw() {
        Task task = task(
                "规范重大行政决策",
                TaskStanding.LONG_TERM,
                null,
                entry(1, 3, "县政府常务会议审议通过供水方案。"),
                entry(2, 3, "对供水方案开展合法性审查。"),
                entry(3, 3, "就供水方案公开征求用水户意见。"),
                entry(4, 3, "将老城供水改造列入决策目录。"));
        String text = text(task);
        assertThat(List.of("列入决策目录", "征求用水户意见", "开展合法性审查", "常务会议审议"))
                .isSortedAccordingTo((one, other) -> text.indexOf(one) - text.indexOf(other))
                .allMatch(text::contains);
    }

    @Test
    void whatTheUnitTookBackIsNoFigureOfTheYear() {
        Entry first = new Entry(
                1, 1, 1, 1, 1, "受理投诉件120件。", "", "", "", false, List.of(figure("受理投诉件", "120", "件", 5L, 5, 9)));
        Entry second = new Entry(2, 1, 1, 1, 2, "上季度受理投诉件存在重复统计。开设线上投诉专区，公布十五家单位受理电话。", "", "", "", false, List.of());
        Task task = task("畅通投诉渠道", TaskStanding.CLOSED, "开设投诉专区，受理投诉件120件，限时答复。", first, second);
        YearValue value = value(5, "受理投诉件", "件", Operation.SUM, "120", first);
        ReportDraft draft = draft(List.of(task), List.of(value));
        assertThat(DraftYear.text(draft)).contains("投诉专区").doesNotContain("120");
        assertThat(draft.questions())
                .anyMatch(question -> question.kind() == DoubtKind.DISAGREES
                        && question.about().contains(new Source(SourceKind.ENTRY, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource({"接到群众投诉,false", "兑现奖补资金,true", "查处违法案件,false"})
    void thatMoreOfItIsNoGainIsNoHeadline(String name, boolean told) {
        Entry entry = new Entry(
                1,
                1,
                1,
                1,
                4,
                name + "300件。",
                "",
                "",
                "",
                false,
                List.of(figure(name, "300", "件", 5L, name.length(), name.length() + 4)));
        Task task = task("优化服务", TaskStanding.CLOSED, null, entry);
        DraftFacts facts = new Facts(List.of(task))
                .values(List.of(value(5, name, "件", Operation.SUM, "300", entry)))
                .last("2030年，" + name + "200件。");
        String opening = Drafting.draft(facts, OutlineFiles.read("five-parts"))
                .statements()
                .getFirst()
                .text();
        assertThat(opening.contains("增长")).isEqualTo(told);
    }

    @Test
    void thatNothingElseIsToBeReportedIsNotSaidWhileATaskRests() {
        Task rests = task("修建法治公园", TaskStanding.SUSPENDED, null);
        Task unfinished = task("清理证明事项", TaskStanding.UNDER_WAY, null, entry(1, 4, "对证明事项逐项核对。"));
        assertThat(text(rests)).doesNotContain("没有其他", "法治公园");
        assertThat(text(unfinished)).contains("清理证明事项工作尚未全部完成，转入2032年继续推进").doesNotContain("没有其他");
    }

    @Test
    void whatIsOutsideThePlanHasAParagraphOfItsOwn() {
        Task task = task("优化政务服务", TaskStanding.CLOSED, "推出套餐服务，开设帮办窗口。");
        Entry highlight = entry(9, 4, "创办“马背法庭”巡回服务点，法官随牧民转场，就地立案四十件，被省法院推广。");
        DraftFacts facts = new Facts(List.of(task)).highlights(List.of(highlight));
        ReportDraft draft = Drafting.draft(facts, OutlineFiles.read("titled-paragraphs"));
        assertThat(draft.statements())
                .filteredOn(statement -> (statement.lead() + statement.text()).contains("马背法庭"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.text()).doesNotContain("套餐服务"));
    }

    @ParameterizedTest
    @CsvSource({
        "保障群众安全，,false",
        "得到群众满意。,false",
        "惠及居民和企业，,false",
        "群众连续反映,false",
        "居民方便申请,false",
        "群众李大柱反映办理慢,true",
        "民警张明，主动上门,true"
    })
    void wordsForManyAreFollowedByNoName(String text, boolean name) {
        assertThat(Names.standIn(text)).isEqualTo(name);
    }

    private static String text(Task task) {
        return DraftYear.text(draft(List.of(task), List.of()));
    }

    private static ReportDraft draft(List<Task> tasks, List<YearValue> values) {
        return Drafting.draft(
                new Facts(tasks, values).facts(List.of(), List.of(), null), OutlineFiles.read("five-parts"));
    }

    /** Facts of the year 2031 in which only some lists hold anything. */
    private record Facts(List<Task> tasks, List<YearValue> ofYear) {

        Facts(List<Task> tasks) {
            this(tasks, List.of());
        }

        DraftFacts rectified(List<Rectified> rectified) {
            return facts(List.of(), rectified, null);
        }

        DraftFacts highlights(List<Entry> highlights) {
            return facts(highlights, List.of(), null);
        }

        Facts values(List<YearValue> values) {
            return new Facts(tasks, values);
        }

        DraftFacts last(String report) {
            return facts(List.of(), List.of(), new LastReport(1, 2030, report));
        }

        DraftFacts facts(List<Entry> highlights, List<Rectified> rectified, @Nullable LastReport last) {
            return new DraftFacts(
                    2031,
                    "云岭县",
                    "",
                    tasks,
                    List.of(new Unit(1, List.of("云岭县司法局", "县司法局"), Set.of(), false)),
                    highlights,
                    ofYear,
                    rectified,
                    List.of(),
                    last,
                    List.of());
        }
    }

    private static Task task(String title, TaskStanding standing, @Nullable String summary, Entry... entries) {
        return new Task(
                1,
                "1",
                title,
                title,
                SECTION,
                standing,
                List.of(1L),
                summary == null ? null : new Closing(1, summary),
                List.of(entries));
    }

    private static Entry entry(long id, int period, String text) {
        return new Entry(id, 1, 1, 1, period, text, "", "", "", false, List.of());
    }

    private static Entry open(long id, String text, String problem, String cause) {
        return new Entry(id, 1, 1, 1, 4, text, problem, cause, "继续完善制度。", true, List.of());
    }

    private static Figure figure(String name, String amount, String unit, Long indicator, int start, int end) {
        return new Figure(name, new BigDecimal(amount), unit, Exactness.EXACT, indicator, start, end, true, false);
    }

    private static YearValue value(long id, String name, String unit, Operation operation, String amount, Entry entry) {
        Operand operand = new Operand(Reading.source(entry), name, new BigDecimal(amount), unit, null);
        return new YearValue(
                id,
                1,
                name,
                unit,
                operation,
                true,
                new BigDecimal(amount),
                false,
                List.of(operand),
                null,
                null,
                List.of(),
                "");
    }
}
