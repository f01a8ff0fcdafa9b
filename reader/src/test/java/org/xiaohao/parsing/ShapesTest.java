package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.Offer;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;

/** Shapes of tables, of texts without line breaks, of headings that name units, and what is never taken in silence. */
class ShapesTest {

    @Test
    void rowsWithEqualWordsAndUnitsAreTasksOfTheirOwn() {
        List<ParsedTask> tasks = parse("""
                示范区2026年项目清单
                | 项目 | 责任单位 | 完成时限 |
                | 修建便民路 | 区住建局 | 3月底 |
                | 修建便民路 | 区住建局 | 6月底 |
                | 修建便民路 | 区住建局 | 6月底 |
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("修建便民路", "修建便民路", "修建便民路");
        assertThat(tasks)
                .extracting(ParsedTask::deadline)
                .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30));
    }

    @Test
    void rowsThatAreTakenTogetherAreSaid() {
        ParsedPlan plan = parse("""
                示范区2026年改革台账
                序号\t重点任务\t具体举措\t牵头单位\t完成时限
                1\t简化审批\t压减材料\t区行政审批局\t6月
                \t\t推行容缺受理\t\t
                2\t完善考核\t修订办法\t区委组织部\t9月
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("简化审批", "完善考核");
        assertThat(codes(plan)).contains(DiagnosticCode.ROWS_TAKEN_TOGETHER);
    }

    @Test
    void aColumnThatIsRepeatedIsTheHeadingAndTheOneThatDiffersTheTask() {
        List<ParsedTask> tasks = parse("""
                示范区2026年任务分工表
                序号\t主要工作任务\t具体工作措施\t完成时限\t责任单位
                1\t保护水源\t1、编制搬迁方案\t3月\t区水利局
                \t\t2、清退违章建筑\t12月\t区城管局
                2\t治理养殖\t3、划定禁养区\t6月\t区农业农村局
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::number).containsExactly("1", "2", "3");
        assertThat(tasks).extracting(ParsedTask::title).containsExactly("编制搬迁方案", "清退违章建筑", "划定禁养区");
        assertThat(tasks).extracting(ParsedTask::section).containsExactly("保护水源", "保护水源", "治理养殖");
        assertThat(tasks.get(1).deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void severalCategoryColumnsAreSectionAndSubsection() {
        ParsedTask task = parse("""
                示范区2026年项目清单
                类别\t项目\t序号\t建设内容\t责任单位
                教育\t扩充学位\t1\t新建小学。提供学位900个。\t区教育局
                教育\t扩充学位\t2\t改建操场\t区教育局
                """).tasks().getFirst();

        assertThat(task.section()).isEqualTo("教育");
        assertThat(task.subsection()).isEqualTo("扩充学位");
        assertThat(task.title()).isEqualTo("新建小学");
        assertThat(task.body()).isEqualTo("提供学位900个。");
    }

    @Test
    void lostLineBreaksArePutBackAndThatIsSaid() {
        ParsedPlan plan = parse("示范县2026年食品安全工作安排为保障群众健康，现作如下安排。一、强化源头治理（一）管好产地。开展调查。（责任单位：县农业农村局）"
                + "（二）管好投入品。开展抽检。（责任单位：县农业农村局）二、强化过程监管（三）管好食堂。（责任单位：县教育局）");

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("管好产地", "管好投入品", "管好食堂");
        assertThat(plan.tasks()).extracting(ParsedTask::section).containsExactly("一、强化源头治理", "一、强化源头治理", "二、强化过程监管");
        assertThat(plan.title()).isEqualTo("示范县2026年食品安全工作安排");
        assertThat(codes(plan)).contains(DiagnosticCode.LINES_BROKEN_UP);
    }

    @Test
    void aFootnoteMakesTheFirstUnitTheLead() {
        ParsedTask task = parse("""
                示范区2026年重点任务
                | 序号 | 任务 | 责任单位 |
                | 1 | 整治排污口 | 区生态环境局、区水利局 |
                | 2 | 保洁河道 | 沿河各镇、区水利局 |
                注：责任单位第一个为主要责任单位，其余为主要配合单位。
                """).tasks().getFirst();

        assertThat(names(task.lead())).containsExactly("区生态环境局");
        assertThat(names(task.supporting())).containsExactly("区水利局");
        assertThat(task.responsible()).isEmpty();
    }

    @Test
    void unitsThatRanTogetherArePartedAndAskedAbout() {
        ParsedPlan plan = parse("示范区2026年工作要点\n1.开展检查。（责任单位：区经发局区环土局相关乡镇人民政府）\n2.清理清单。（责任单位：区委区政府督查室）\n");

        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区经发局", "区环土局", "相关乡镇人民政府");
        assertThat(plan.sureness(0, TaskField.RESPONSIBLE)).isEqualTo(Sureness.LOW);
        assertThat(names(plan.tasks().get(1).responsible())).containsExactly("区委区政府督查室");
        assertThat(plan.sureness(1, TaskField.RESPONSIBLE)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void aNameThatRanTogetherBeginsWithAUnitKnownFromElsewhere() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.开展检查。（责任单位：区农发局）
                2.保护水源。（责任单位：区环土局区农发局云岭水库管理处）
                3.整治市容。（责任单位：区环土局区农发局执法大队）
                """);

        assertThat(names(plan.tasks().get(1).responsible())).containsExactly("区环土局", "区农发局", "云岭水库管理处");
        assertThat(plan.sureness(1, TaskField.RESPONSIBLE)).isEqualTo(Sureness.LOW);
        assertThat(names(plan.tasks().get(2).responsible())).containsExactly("区环土局", "区农发局执法大队");
        assertThat(plan.sureness(2, TaskField.RESPONSIBLE)).isEqualTo(Sureness.LOW);
    }

    @Test
    void blanksPartUnitsOfACell() {
        ParsedTask task = parse("""
                示范区2026年项目清单
                | 序号 | 项目 | 责任单位 |
                | 1 | 健康园 | 区社会事业局 流水小城镇综合试点 区招商局 |
                """).tasks().getFirst();

        assertThat(names(task.responsible())).containsExactly("区社会事业局", "流水小城镇综合试点", "区招商局");
    }

    @Test
    void aShortLabelBeforeAColonIsTheTitle() {
        List<ParsedTask> tasks = parse("""
                示范公司2026年工作方案
                （1）资源申请：提出软硬件需求。
                责任单位：信通公司
                （2）“一核”：建设核心区，完善配套。
                责任单位：建设公司
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("资源申请", "“一核”");
        assertThat(tasks.getFirst().body()).isEqualTo("提出软硬件需求。");
    }

    @Test
    void aLeadInAHeadingLeadsThePointsBelow() {
        ParsedPlan plan = parse("""
                示范县2026年任务分工
                一、县委政法委牵头任务（2项）
                1.健全调解机制。配合单位 县法院、县司法局
                2.评估社会风险。
                二、县公安局牵头工作（1项）
                1.打击电信诈骗。牵头单位：县检察院
                """);

        assertThat(plan.tasks()).hasSize(3);
        assertThat(names(plan.tasks().getFirst().lead())).containsExactly("县委政法委");
        assertThat(names(plan.tasks().getFirst().supporting())).containsExactly("县法院", "县司法局");
        assertThat(names(plan.tasks().get(1).lead())).containsExactly("县委政法委");
        assertThat(names(plan.tasks().get(2).lead())).containsExactly("县检察院");
        assertThat(codes(plan)).contains(DiagnosticCode.LEAD_IN_HEADING);
    }

    @Test
    void aHeadingThatIsAUnitAnswersForThePointsBelowAndIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年交办单
                一、区城管局
                1.修补井盖。完成时限：4月20日前
                2.整治占道。完成时限：4月15日前
                """);

        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区城管局");
        assertThat(plan.sureness(0, TaskField.RESPONSIBLE)).isEqualTo(Sureness.LOW);
    }

    @Test
    void aHeadingWithWordsOfItsOwnIsATaskAndItsTextNamesTheLead() {
        List<ParsedTask> tasks = parse("""
                示范区2026年旅游工作要点
                一、推动方案获批
                由区经济发展局牵头，成立专班修改方案。
                二、编制规划
                1.争取总体规划上半年获批。
                2.委托编制详细规划。
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("推动方案获批", "争取总体规划上半年获批", "委托编制详细规划");
        assertThat(names(tasks.getFirst().lead())).containsExactly("区经济发展局");
    }

    @Test
    void aTimeByWhichSomethingIsToHappenIsTakenAndAskedAbout() {
        ParsedPlan plan = parse("示范区2026年工作要点\n1.争取规划上半年获批。（责任单位：区文旅局）\n2.景区力争第二季度开工。（责任单位：区文旅局）\n");

        assertThat(plan.tasks())
                .extracting(ParsedTask::deadline)
                .containsExactly(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30));
        assertThat(plan.sureness(0, TaskField.DEADLINE)).isEqualTo(Sureness.LOW);
    }

    @Test
    void aDayThatThereIsNotGivesNoDateAndIsAskedAbout() {
        ParsedPlan plan = parse("示范区2026年工作要点\n1.开展检查。（责任单位：区司法局；完成时限：2026年9月31日）\n");

        assertThat(plan.tasks().getFirst().deadline()).isNull();
        assertThat(plan.sureness(0, TaskField.DEADLINE)).isEqualTo(Sureness.LOW);
    }

    @Test
    void whatIsToGoOnForLongIsSaidInTheTextAsWell() {
        ParsedTask task = parse("示范区2026年整改方案\n1.轮换不及时。立即整改并长期坚持。（责任单位：区粮食中心）\n2.清理清单。（责任单位：区财政局）\n")
                .tasks()
                .getFirst();

        assertThat(task.longTerm()).isTrue();
        assertThat(task.deadline()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"健全巡查机制，常态化推进。", "加强值守，做到常抓不懈，久久为功。", "落实责任，并持续推进。"})
    void whateverTheWordsThatSayThatATaskGoesOn(String words) {
        assertThat(parse("示范区2026年工作要点\n1.巡查河道。" + words + "（责任单位：区水务局）\n2.清理清单。（责任单位：区财政局）\n")
                        .tasks()
                        .getFirst()
                        .longTerm())
                .isTrue();
    }

    @Test
    void whatGoesOnWithAnObjectSaysNothingOfTheTask() {
        ParsedTask task = parse("示范区2026年工作要点\n1.巡查河道。持续推进河道清理，整治工作持续推进。（责任单位：区水务局）\n2.清理清单。（责任单位：区财政局）\n")
                .tasks()
                .getFirst();

        assertThat(task.longTerm()).isFalse();
    }

    @Test
    void aBodyWithTheCountryInItsNameIsAnIssuerAndAWebSiteIsNot() {
        assertThat(issuers("中国示范商会")).contains("中国示范商会");
        assertThat(issuers("中国示范")).isEmpty();
    }

    private static List<String> issuers(String source) {
        return parse("年度工作要点\n发布时间：2026-03-01 来源：" + source + " 浏览次数：12\n1.开展检查。（责任单位：秘书处）\n2.清理清单。（责任单位：财务部）\n")
                .issuers()
                .stream()
                .map(Offer::value)
                .toList();
    }

    @Test
    void aMonthAloneOnItsLineHeadsThePointsBelow() {
        List<ParsedTask> tasks = parse("示范中学2026年工作安排\n三月份\n1.检查教案。（责任处室：教务处）\n四月、五月\n2.举办比赛。（责任处室：教科室）\n6月份的安排另行通知。\n")
                .tasks();

        assertThat(tasks).extracting(ParsedTask::section).containsExactly("三月份", "四月、五月");
        assertThat(tasks).extracting(ParsedTask::title).containsExactly("检查教案", "举办比赛");
    }

    @Test
    void verbsAreLabelsBelowAPointThatNamesNobody() {
        ParsedTask task = parse("示范区2026年建议交办清单\n第1号 关于增加托育点的建议\n主办：区卫健局  会办：区教育局、区民政局\n第2号 关于疏通道路的建议\n主办：区城管局\n")
                .tasks()
                .getFirst();

        assertThat(names(task.lead())).containsExactly("区卫健局");
        assertThat(names(task.supporting())).containsExactly("区教育局", "区民政局");
    }

    @Test
    void aPersonInBracketsBehindAUnitIsNoPartOfItAndTheUnitsBehindAreNotLost() {
        ParsedTask task = parse("示范集团2026年工作要点\n1.更换阀门。\n责任部门：管网部（负责人：部门经理）、工程部\n2.清理库房。\n责任部门：物资部\n")
                .tasks()
                .getFirst();

        assertThat(names(task.responsible())).containsExactly("管网部", "工程部");
    }

    @Test
    void aPointMayBeginWithADate() {
        List<ParsedTask> tasks = parse("示范镇2026年工作要点\n4、检查场所。（应急办）\n5、6月15日前完成演练。（自然资源所牵头，各村配合）\n6、整治隐患。（派出所）\n")
                .tasks();

        assertThat(tasks).extracting(ParsedTask::number).containsExactly("4", "5", "6");
    }

    @Test
    void aSchoolYearAndFullWidthDigitsTellTheYear() {
        assertThat(parse("示范中学2024—2025学年度工作计划\n1.检查教案。（责任部门：教务处）\n").year()).isEqualTo(2024);
        assertThat(parse("示范镇２０２４年造林任务\n１．完成造林。责任单位：镇林业站\n").year()).isEqualTo(2024);
    }

    @Test
    void remarksAboutAListAreNoPartOfAName() {
        ParsedTask task = parse("示范区2026年工作要点\n1.开展检查。（区司法局牵头，区财政局、各镇结合实际负责，以下均需各部门配合，不再列出）\n2.清理清单。（责任单位：区财政局）\n")
                .tasks()
                .getFirst();

        assertThat(names(task.lead())).containsExactly("区司法局");
        assertThat(names(task.responsible())).containsExactly("区财政局", "各镇");
        assertThat(task.supporting()).isEmpty();
    }

    @Test
    void aVerbInATitleAndTheNameOfAWebSiteAreNoIssuers() {
        ParsedPlan plan = parse("""
                来源：中国平潭　发布时间：2026-02-10
                落实省领导批示分工方案
                1.开展检查。（责任单位：省水利厅）
                """);

        assertThat(plan.issuer()).isNotIn("落实省", "中国平潭");
    }

    @Test
    void pointsMayBeCountedByRomanNumeralsAndLetters() {
        List<ParsedTask> tasks = parse("""
                示范片区2026年任务
                Ⅰ. 投资便利
                A. 推行登记确认。（责任单位：片区审批局）
                B. 建立会议机制。（责任单位：片区投促局）
                Ⅱ. 贸易便利
                C. 压缩通关时间。（责任单位：示范海关）
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::number).containsExactly("A", "B", "C");
        assertThat(tasks.getLast().section()).isEqualTo("Ⅱ. 贸易便利");
    }

    @Test
    void aFigureWhoseWordsAreAPieceOfASentenceIsNotTaken() {
        ParsedPlan plan = parse(
                "示范区2026年工作要点\n1.落实《示范区贯彻法治政府建设实施纲要若干工作措施的三年行动方案》及2025年整改不少于60条。（责任单位：区司法局）\n2.甲级病案率达到98%。（责任单位：区卫健委）\n");

        assertThat(plan.tasks().getFirst().indicators()).isEmpty();
        assertThat(codes(plan)).contains(DiagnosticCode.FIGURE_NOT_TAKEN);
        assertThat(plan.tasks().get(1).indicators()).hasSize(1);
    }

    private static ParsedPlan parse(String text) {
        return new PlanParser().parse(SourceText.plain(text));
    }

    private static List<DiagnosticCode> codes(ParsedPlan plan) {
        return plan.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }
}
