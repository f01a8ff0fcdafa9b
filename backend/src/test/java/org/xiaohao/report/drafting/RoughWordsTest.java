package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.outlines.Edge;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.outlines.Placement;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Exactness;
import org.xiaohao.report.drafting.DraftFacts.Figure;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.DraftFacts.Unit;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** How rough words of units become sentences that can be signed. */
class RoughWordsTest {

    @Test
    void whoMadeThePlanIsNotTheSubjectOfTheYear() {
        assertThat(opening("为做好2031年工作，县委依法治县办以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，紧扣“茶乡共富”目标，制定本安排。"))
                .startsWith("2031年，云岭县坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，紧扣“茶乡共富”目标，各项工作取得新成效");
    }

    @Test
    void aStepLosesItsYearWithTheWordBehindIt() {
        Entry step = new Entry(1, 1, 1, 1, 4, "建立合同台账。", "", "", "2032年起采购合同一律先审后签。", true, List.of());
        assertThat(text(task("规范政府合同", null, step))).contains("采购合同一律先审后签").doesNotContain("起采购");
    }

    @Test
    void aDateWithinTheYearFallsAwayWhole() {
        Entry told = entry("7月中下旬组织渡口夜间巡查，劝返违规载客船只12艘次，设置夜航标志。");
        assertThat(text(task("加强渡运安全管理", null, told))).contains("组织渡口夜间巡查").doesNotContain("旬组织");
    }

    @Test
    void aSmallerFigureOfTheSameCountDoesNotBecomeTheTotal() {
        String words = "开展茶市普法活动42场次，在文化广场举办主题开放日1场次，设置咨询台。";
        Entry told = new Entry(
                1,
                1,
                1,
                1,
                4,
                words,
                "",
                "",
                "",
                false,
                List.of(figure(words, "42场次", "42"), figure(words, "1场次", "1")));
        YearValue total = value("茶市普法活动", "场次", Operation.SUM, "169", told);
        assertThat(text(List.of(task("开展茶市普法", null, told)), List.of(total)))
                .contains("茶市普法活动169场次")
                .doesNotContain("开放日169场次");
    }

    @Test
    void aVerbWithoutObjectTakesItFromTheTitleOfItsPoint() {
        Task task = task("服务茶企", "一是落实公平竞争审查。全年审查160件，清理限制外地茶企的规定4条。二是组织供需对接。举办茶企对接会3场。", entry("建立工作台账。"));
        assertThat(text(task)).contains("公平竞争审查160件");
    }

    @Test
    void problemsAreCountedNotReached() {
        String words = "反馈问题18个，完成整改14个。";
        Entry told = new Entry(1, 1, 1, 1, 4, words, "", "", "", false, List.of(figure(words, "18个", "18")));
        YearValue value = value("反馈问题", "个", Operation.ONE, "18", told);
        assertThat(text(List.of(task("整改督察反馈问题", null, told)), List.of(value)))
                .contains("反馈问题")
                .doesNotContain("问题达到");
    }

    @Test
    void countsThatFollowOneAnotherAreOneSentence() {
        Task task = task("加强河湖管护", null, entry("巡查县乡两级河道1444公里。"), entry(2, "组织河湖水库联合巡查4次。"));
        assertThat(text(task)).contains("巡查县乡两级河道1444公里，组织河湖水库联合巡查4次");
    }

    @Test
    void whatPointsBackAtSomethingUntoldIsLeftOut() {
        Task task = task("服务茶企", "清理限制外地茶企的规定4条，一季度反映的不主动送审问题得到解决，建立回访制度。", entry("建立工作台账。"));
        assertThat(text(task)).contains("清理限制外地茶企的规定4条").doesNotContain("反映的");
    }

    @Test
    void aDocumentOfTheGovernmentIsToldThoughItsOfficeIsAUnit() {
        Task task = task("严格文件审核", "全年审查县政府及县政府办文件82件，提出审查意见276条。", entry("建立工作台账。"));
        assertThat(text(task)).contains("审查县政府及县政府办文件82件，提出审查意见276条");
    }

    @Test
    void aTaskStandsUnderTheHeadingThatNamesItsMatter() {
        Outline.Node disputes = node("化解矛盾纠纷");
        Outline.Node reviews = node("办好复议应诉");
        List<Task> tasks = List.of(
                inSection(1, "提高行政复议质量"), inSection(2, "抓好行政应诉"), inSection(3, "完善人民调解"), inSection(4, "攻坚信访积案"));
        TaskPlaces places = new TaskPlaces(List.of(disputes, reviews), tasks);
        assertThat(places.tasks(reviews)).extracting(Task::id).containsExactly(1L, 2L);
        assertThat(places.tasks(disputes)).extracting(Task::id).containsExactly(3L, 4L);
    }

    @Test
    void ofManyProblemsOnlySomeAreToldSoThatWhatWasDonePrevails() {
        List<Task> tasks = new ArrayList<>();
        List<String> matters = List.of("审查", "执法", "调解", "复议", "应急", "普法", "合同", "热线", "审计", "述法");
        for (int i = 0; i < matters.size(); i++) {
            String matter = matters.get(i);
            List<Entry> entries = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                String lack = n + "类" + matter + "事项办理质量不高，流程衔接还不顺畅，基层反映比较集中";
                entries.add(new Entry(
                        i * 10 + n, 1, i + 1, n, 4, told(matter, n), lack, "第" + n + "批力量没有到位", "", false, List.of()));
            }
            tasks.add(new Task(
                    i + 1,
                    "" + (i + 1),
                    "推进" + matter + "工作",
                    "",
                    "依法全面履行政府职能",
                    TaskStanding.UNDER_WAY,
                    List.of(0L),
                    null,
                    entries));
        }
        String problems = text(draft(tasks, List.of()), "PROBLEMS");
        assertThat(problems.split("办理质量不高", -1).length - 1).isBetween(5, matters.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"信访人覃大友、龙翠娥等签订息访协议", "茶事调解室覃守义等一批老把式当上调解员"})
    void namesOfPersonsAreFound(String words) {
        assertThat(Names.in(words)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"品牌调解室全覆盖，工作室全部挂牌", "建成调解室和工作站等一批阵地", "申请人满意率98%"})
    void whatOnlyLooksLikeANameIsNone(String words) {
        assertThat(Names.in(words)).isEmpty();
    }

    private static String told(String matter, int number) {
        return List.of(
                        "建立" + matter + "台账并逐项核对，落实首问负责和限时办结，服务对象少跑腿",
                        "推行" + matter + "示范点建设，选取三个片区先行先试，形成可复制的做法",
                        "完善" + matter + "联动机制，邀请行业专家驻点指导，难点事项集中会诊",
                        "打造" + matter + "服务品牌，把窗口延伸到集镇和茶园，群众就近可办")
                .get(number);
    }

    private static String text(ReportDraft draft, String kind) {
        StringBuilder result = new StringBuilder();
        draft.statements().stream()
                .filter(statement -> statement.kind().contains(kind))
                .forEach(statement -> result.append(statement.text()));
        return result.toString();
    }

    private static Outline.Node node(String title) {
        return new Outline.Node(
                List.of(PartKind.RESULTS),
                HeadingStyle.CHINESE_IN_BRACKETS,
                1,
                title,
                Placement.OWN_LINE,
                Edge.NONE,
                Edge.NONE,
                List.of(),
                "",
                List.of());
    }

    private static Task inSection(long id, String title) {
        return new Task(id, "" + id, title, title, "化解矛盾纠纷", TaskStanding.CLOSED, List.of(1L), null, List.of());
    }

    private static String opening(String preamble) {
        DraftFacts facts = new DraftFacts(
                2031, "云岭县", preamble, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
                List.of());
        return Drafting.draft(facts, OutlineFiles.read("five-parts"))
                .statements()
                .getFirst()
                .text();
    }

    private static String text(Task task) {
        return text(List.of(task), List.of());
    }

    private static String text(List<Task> tasks, List<YearValue> values) {
        return DraftYear.text(draft(tasks, values));
    }

    private static ReportDraft draft(List<Task> tasks, List<YearValue> values) {
        DraftFacts facts = new DraftFacts(
                2031,
                "云岭县",
                "",
                tasks,
                List.of(new Unit(1, List.of("云岭县人民政府办公室", "县政府办"), Set.of(), false)),
                List.of(),
                values,
                List.of(),
                List.of(),
                null,
                List.of());
        return Drafting.draft(facts, OutlineFiles.read("five-parts"));
    }

    private static Task task(String title, @Nullable String summary, Entry... entries) {
        return new Task(
                1,
                "1",
                title,
                title,
                "依法全面履行政府职能",
                summary == null ? TaskStanding.UNDER_WAY : TaskStanding.CLOSED,
                List.of(1L),
                summary == null ? null : new Closing(1, summary),
                List.of(entries));
    }

    private static Entry entry(String text) {
        return entry(1, text);
    }

    private static Entry entry(long id, String text) {
        return new Entry(id, 1, 1, 1, 4, text, "", "", "", false, List.of());
    }

    private static Figure figure(String words, String printed, String amount) {
        int at = words.indexOf(printed);
        return new Figure(
                "",
                new BigDecimal(amount),
                printed.replaceAll("\\d", ""),
                Exactness.EXACT,
                1L,
                at,
                at + printed.length(),
                true,
                false);
    }

    private static YearValue value(String name, String unit, Operation operation, String amount, Entry entry) {
        Source source = new Source(SourceKind.ENTRY, entry.id(), 1);
        BigDecimal value = new BigDecimal(amount);
        return new YearValue(
                1,
                1,
                name,
                unit,
                operation,
                true,
                value,
                false,
                List.of(new Operand(source, name, value, unit, null)),
                null,
                null,
                List.of(),
                "");
    }
}
