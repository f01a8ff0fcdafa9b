package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;

/** What is unlike the rest of its document, or was left unread, is asked about; what is plain is not. */
class DoubtsTest {

    @Test
    void aPlainDocumentRaisesNoDoubt() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                一、清单（2项）
                1.修订制度清单。（牵头单位：区司法局；配合单位：区财政局；完成时限：6月底）
                2.开展专项检查。（牵头单位：区财政局；配合单位：区司法局；完成时限：9月底）
                """);

        assertThat(plan.diagnostics()).extracting(Diagnostic::task).doesNotContain(0, 1);
        assertThat(codes(plan)).doesNotContain(DiagnosticCode.COUNT_DIFFERS);
    }

    @Test
    void unitsBehindAnUnknownLabelAreAskedAbout() {
        ParsedPlan plan = parse("""
                示范镇2026年实事清单
                一、改造农贸市场
                内容：更新摊位120个。
                哪些人上：镇市场办、镇综治办
                二、安装路灯
                内容：安装260盏。
                哪些人上：镇规划建设办
                """);

        assertAsked(plan, 0, DiagnosticCode.UNITS_LEFT_IN_TEXT, TaskField.LEAD, TaskField.RESPONSIBLE);
        assertAsked(plan, 1, DiagnosticCode.UNITS_LEFT_IN_TEXT, TaskField.LEAD, TaskField.RESPONSIBLE);
    }

    @Test
    void aTitleThatIsNoTaskIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.修订制度清单。（责任单位：区司法局）
                2.责任部门。（责任单位：区财政局）
                """);

        assertAsked(plan, 1, DiagnosticCode.TITLE_IS_NO_TASK, TaskField.TITLE, TaskField.DEADLINE);
        assertThat(plan.sureness(0, TaskField.TITLE)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void aTitleThatBeginsLikeANumberIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年任务书
                措施1.1 编制图谱。（区工信局）
                """);

        assertAsked(plan, 0, DiagnosticCode.TITLE_BEGINS_AS_NUMBER, TaskField.NUMBER, TaskField.TITLE);
    }

    @Test
    void pointsWithinATextAreAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                一、优化办电。
                存在问题：时间偏长。
                ①压缩环节，区供电公司负责，6月底前。
                ②公开信息，区供电公司负责，5月底前。
                二、优化用水。
                存在问题：手续偏多。
                ①压缩环节，区水务局负责，6月底前。
                ②公开信息，区水务局负责，5月底前。
                """);

        assertThat(codes(plan)).contains(DiagnosticCode.POINTS_IN_TEXT);
    }

    @Test
    void severalDaysBehindOneLabelAreAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.组织演练。（责任单位：区应急局；完成时限：6月、10月）
                2.修订预案。（责任单位：区应急局；完成时限：6月—10月）
                """);

        assertAsked(plan, 0, DiagnosticCode.SEVERAL_DATES, TaskField.DEADLINE);
        assertThat(plan.sureness(1, TaskField.DEADLINE)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void whatMostTasksHaveAndOneLacksIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                一、清单
                1.修订制度。（责任单位：区司法局；完成时限：3月底）
                2.清理文件。（责任单位：区司法局；完成时限：4月底）
                3.公开目录。（责任单位：区司法局；完成时限：5月底）
                4.开展检查。（责任单位：区财政局）
                5.组织培训。（责任单位：区司法局；完成时限：6月底）
                6.核对台账。（责任单位：区司法局；完成时限：7月底）
                7.评选案例。（责任单位：区司法局；完成时限：8月底）
                8.编印手册。（责任单位：区司法局；完成时限：9月底）
                9.通报情况。（责任单位：区司法局；完成时限：10月底）
                10.总结工作。（责任单位：区司法局；完成时限：11月底）
                """);

        assertAsked(plan, 3, DiagnosticCode.DEADLINE_MISSING, TaskField.DEADLINE);
    }

    @Test
    void rowsWithOneTitleAreAskedAbout() {
        ParsedPlan plan = parse("""
                示范县2026年整改台账
                | 序号 | 反馈问题 | 整改措施 | 牵头单位 | 整改时限 |
                | 1 | 城北安置房逾期 | 督促倒排工期 | 县住建局 | 9月30日 |
                |  |  | 发放过渡费 | 县财政局 | 6月30日 |
                | 2 | 工资兑现不及时 | 核清数额 | 县教育局 | 5月31日 |
                |  |  | 修订办法 | 县人社局 | 8月31日 |
                """);

        assertAsked(plan, 0, DiagnosticCode.TITLE_REPEATED, TaskField.TITLE, TaskField.SECTION);
    }

    @Test
    void aColumnThatIsNotKnownIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年任务表
                | 序号 | 重点任务 | 责任单位 | 见证方 | 收官节令 |
                | 1 | 修订制度 | 区司法局 | 区财政局 | 2026年6月 |
                | 2 | 开展检查 | 区财政局 | 区司法局 | 2026年9月 |
                """);

        assertAsked(plan, 0, DiagnosticCode.COLUMN_NOT_KNOWN, TaskField.SUPPORTING, TaskField.DEADLINE);
        assertThat(plan.sureness(0, TaskField.TITLE)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void aRowThatLacksCellsIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年任务表
                | 序号 | 重点任务 | 责任单位 | 完成时限 |
                | 1 | 修订制度 | 区司法局 | 6月 |
                | 2 | 开展检查 | 区财政局 |
                """);

        assertAsked(plan, 1, DiagnosticCode.CELLS_MISSING, TaskField.DEADLINE, TaskField.RESPONSIBLE);
        assertThat(plan.sureness(0, TaskField.DEADLINE)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void unitsThatOnlyTheWordsNameAreAskedAbout() {
        ParsedPlan plan = parse("""
                示范县2026年工作要点
                1.兑付补贴。按季核定数额，县财政局配合。（牵头单位：县农业农村局）
                2.核定面积。逐户登记造册。（牵头单位：县自然资源局）
                """);

        assertAsked(plan, 0, DiagnosticCode.UNITS_LEFT_IN_TEXT, TaskField.SUPPORTING);
        assertThat(plan.sureness(1, TaskField.SUPPORTING)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void aTitleThatTookMoreThanItsWordsIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范镇2026年任务清单
                1.粉刷外墙 / 社区建设办 / 5月底
                2.更换空调 / 民生服务中心 / 7月底
                """);

        assertAsked(plan, 0, DiagnosticCode.TITLE_UNUSUAL, TaskField.TITLE, TaskField.LEAD, TaskField.DEADLINE);
    }

    @Test
    void aNameThatTookTheWordsBehindItIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范县2026年工作要点
                1.开展宣传。责任单位：县司法局、各乡镇3 加强民法典宣传
                2.组织培训。责任单位：县司法局
                """);

        assertAsked(plan, 0, DiagnosticCode.DOUBTFUL_UNIT, TaskField.RESPONSIBLE, TaskField.NUMBER);
    }

    @Test
    void aPersonInThePlaceOfAUnitIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范镇2026年任务表
                | 序号 | 重点任务 | 责任单位 |
                | 1 | 流转土地 | 赵春生 |
                | 2 | 盘活校舍 | 李冬梅 |
                """);

        assertAsked(plan, 0, DiagnosticCode.COLUMN_NOT_KNOWN, TaskField.LEAD, TaskField.RESPONSIBLE);
    }

    @Test
    void aLineThatMayBeAHeadingIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年任务分解
                1.组建小分队。（区商务局牵头）
                项目提速行动
                2.压缩审批时间。（区自然资源局牵头）
                3.配备服务专员。（区发改局牵头）
                """);

        assertAsked(plan, 1, DiagnosticCode.LINE_MAY_BE_HEADING, TaskField.SECTION);
        assertAsked(plan, 2, DiagnosticCode.LINE_MAY_BE_HEADING, TaskField.SECTION);
    }

    @Test
    void aSecondStatementBelowOnePointIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年整改方案
                一、关于政务服务
                制定提升方案
                牵头单位：区行政审批局；整改期限：6月底
                建立通报机制
                牵头单位：区政府办；整改期限：9月底
                """);

        assertAsked(plan, 0, DiagnosticCode.SEVERAL_STATEMENTS, TaskField.TITLE, TaskField.LEAD);
    }

    @Test
    void wordsOfAStatementThatWentNowhereAreAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.修订制度。（责任单位：区司法局；见证一方：区政府办）
                2.开展检查。（责任单位：区司法局；督导单位：区政府办）
                """);

        assertAsked(plan, 0, DiagnosticCode.WORDS_NOT_READ, TaskField.SUPPORTING);
        assertThat(plan.sureness(1, TaskField.RESPONSIBLE)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void aNumberOfTasksThatIsNotThereIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                一、政务（3项）
                1.修订制度。（责任单位：区司法局）
                2.开展检查。（责任单位：区司法局）
                """);

        assertThat(plan.diagnostics())
                .filteredOn(note -> note.code() == DiagnosticCode.COUNT_DIFFERS)
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("3项").contains("2项"));
    }

    @Test
    void columnsOfUnitsMayHaveAnyName() {
        ParsedTask task = parse("""
                示范镇2026年责任清单
                工作类别\t序号\t重点任务\t责任分工\t\t\t完成时间
                \t\t\t包保领导\t牵头站所\t配合村（社区）
                产业\t1\t流转土地\t赵春生\t农业服务中心\t石桥村、杨家坪村\t5月底
                """).tasks().getFirst();

        assertThat(names(task.lead())).containsExactly("农业服务中心");
        assertThat(names(task.supporting())).containsExactly("石桥村", "杨家坪村");
    }

    @Test
    void aUnitOfMeasureIsNoUnit() {
        ParsedTask task = parse("""
                示范区2026年指标责任表
                类别 | 序号 | 指标名称 | 单位 | 目标值 | 牵头部门
                经济 | 1 | 生产总值增速 | % | 6.0 | 区发改局
                经济 | 2 | 新增企业 | 家 | 25 | 区科技局
                """).tasks().getFirst();

        assertThat(task.title()).isEqualTo("生产总值增速");
        assertThat(task.responsible()).isEmpty();
        assertThat(names(task.lead())).containsExactly("区发改局");
    }

    @Test
    void unitsOfAnotherSortAnswerWhereNoOthersAreNamed() {
        ParsedPlan plan = parse("""
                示范市2026年公园建设
                | 编号 | 公园名称 | 建设单位 | 督导单位 | 建成时间 |
                | 01 | 栖霞公园 | 东城街道办事处 | 市园林中心 | 2026年6月 |
                | 02 | 乐活公园 | 西城街道办事处 | 市园林中心 | 2026年7月 |
                """);

        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("东城街道办事处");
        assertThat(plan.tasks().getFirst().supporting()).isEmpty();
    }

    @Test
    void aRowBrokenWithinACellIsOne() {
        ParsedTask task = parse("""
                示范区2026年任务清单
                序号\t重点任务\t责任单位\t配合单位\t完成时限
                1\t治理水体\t区城管局\t区水务局、区生态环
                境分局\t2026年10月
                2\t清理岸线\t区水务局\t各镇街\t2026年6月
                """).tasks().getFirst();

        assertThat(names(task.supporting())).containsExactly("区水务局", "区生态环境分局");
        assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void aTableMayNotSayWhichColumnTellsTheTask() {
        ParsedPlan plan = parse("""
                示范区2026年分工表
                序号 | 名目 | 牵头单位 | 配合单位 | 完成时限
                1 | 修订制度清单 | 区司法局 | 区财政局 | 6月
                2 | 开展专项检查 | 区财政局 | 区司法局 | 9月
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("修订制度清单", "开展专项检查");
        assertAsked(plan, 0, DiagnosticCode.COLUMN_NOT_KNOWN, TaskField.TITLE);
    }

    @Test
    void headingsOneToALineMayBeBroken() {
        List<ParsedTask> tasks = parse("""
                示范镇2026年工作计划
                序号
                重点工作
                责任
                领导
                责任
                科室
                完成
                时限
                1
                改造滨河路
                丁海明
                村镇建设办
                9月底
                2
                创建示范村
                吴晓岚
                乡村振兴办
                11月底
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("改造滨河路", "创建示范村");
        assertThat(names(tasks.getLast().responsible())).containsExactly("乡村振兴办");
        assertThat(tasks.getLast().deadline()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void aDecisionOfAMeetingNamesWhoCarriesItOut() {
        ParsedTask task = parse("""
                示范县2026年议定事项
                一、关于供水管网改造。会议要求，由县住建局牵头，县发改局配合，6月底前完成。
                二、关于高考组织。由县教体局牵头，县公安局配合，5月25日前完成。
                """).tasks().getFirst();

        assertThat(names(task.lead())).containsExactly("县住建局");
        assertThat(names(task.supporting())).containsExactly("县发改局");
    }

    @Test
    void aPersonInBracketsIsNoPartOfAUnit() {
        ParsedTask task = parse("""
                示范县2026年任务清单
                1.落实减税。
                责任单位：县税务局（许文斌）、县财政局（方圆）
                """).tasks().getFirst();

        assertThat(names(task.responsible())).containsExactly("县税务局", "县财政局");
        assertThat(task.posts()).extracting(post -> post.words()).containsExactly("许文斌", "方圆");
    }

    @Test
    void aYearAndAMonthNeedNoSigns() {
        ParsedTask task = parse("""
                示范市任务表
                | 序号 | 治理任务 | 责任单位 | 完成期限 |
                | 1 | 截污纳管 | 市住建局 | 2023.8 |
                """).tasks().getFirst();

        assertThat(task.deadline()).isEqualTo(LocalDate.of(2023, 8, 31));
    }

    private static void assertAsked(ParsedPlan plan, int task, DiagnosticCode code, TaskField... fields) {
        assertThat(plan.diagnostics()).anySatisfy(note -> {
            assertThat(note.code()).isEqualTo(code);
            assertThat(note.task()).isEqualTo(task);
        });
        for (TaskField field : fields) {
            assertThat(plan.sureness(task, field)).as(field.name()).isEqualTo(Sureness.LOW);
        }
    }

    private static List<DiagnosticCode> codes(ParsedPlan plan) {
        return plan.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    private static ParsedPlan parse(String text) {
        return new PlanParser().parse(SourceText.plain(text));
    }
}
