package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;

/** Points that are tasks or text by how their numbers run, and who does them in words that are no usual statement. */
class RunningPointsTest {

    @Test
    void aPointOfARunningSeriesIsATaskThoughItNamesNobody() {
        ParsedPlan plan = parse("""
                示范镇2026年工作要点
                一、抓学习
                1.组织考试。由镇司法所牵头，镇综治办配合，5月底前完成。
                2.开设课堂。全年不少于6期。
                二、抓监督
                3.抽查案卷。由镇司法所牵头，镇综合执法办配合。
                4.设置意见箱。
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2", "3", "4");
        assertThat(plan.sureness(3, TaskField.LEAD)).isEqualTo(Sureness.LOW);
        assertThat(plan.tasks().get(3).section()).isEqualTo("二、抓监督");
    }

    @Test
    void demandsBehindTheTasksAreNone() {
        ParsedPlan plan = parse("""
                示范镇2026年工作要点
                一、任务
                1.组织考试。（牵头单位：镇司法所）
                2.抽查案卷。（牵头单位：镇司法所）
                二、要求
                3.各部门要加强组织领导，抓好落实。
                """);

        assertThat(plan.tasks()).hasSize(2);
    }

    @Test
    void partsMayBeCountedInTheNumeralsOfAccounts() {
        ParsedPlan plan = parse("""
                示范市2026年任务分解
                壹、织密网络
                任务一  建成新址
                牵头部门：市司法局
                贰、服务群众
                任务二  开通专线
                牵头部门：市司法局
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::section).containsExactly("壹、织密网络", "贰、服务群众");
    }

    @Test
    void smallPointsInOneLineAreTextOfThePointAbove() {
        ParsedPlan plan = parse("""
                示范区2026年整治方案
                一、任务
                （一）工地整治
                ①安装设备；②逐一验收；③停工整改。
                责任单位：区住建局
                （二）运输整治
                ①车辆密闭；②核定路线。
                责任单位：区城管局
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("工地整治", "运输整治");
        assertThat(plan.tasks().getFirst().body()).contains("③停工整改");
        assertThat(names(plan.tasks().get(1).responsible())).containsExactly("区城管局");
    }

    @Test
    void smallPointsThatSayWhoDoesThemArePoints() {
        ParsedPlan plan = parse("""
                示范县2026年分工
                一、基础保障方面。（1）健全台账，由县民政局牵头，各乡镇参加，2026年3月底前完成摸排；（2）落实补贴，由县财政局负责。
                二、关爱服务方面。（3）开展筛查，由县教育局牵头，县卫健局配合；（4）开通热线，由县妇联负责，长期坚持。
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("健全台账", "落实补贴", "开展筛查", "开通热线");
        assertThat(plan.tasks().getFirst().deadline()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(names(plan.tasks().get(2).supporting())).containsExactly("县卫健局");
        assertThat(plan.tasks().get(3).section()).startsWith("二、关爱服务方面");
    }

    @Test
    void whoDoesItMayStandBehindAComma() {
        ParsedTask task = parse("""
                示范区2026年工作要点
                1.修订管理办法，由区司法局牵头，区财政局配合，6月底前完成。
                """).tasks().getFirst();

        assertThat(task.title()).isEqualTo("修订管理办法");
        assertThat(names(task.lead())).containsExactly("区司法局");
        assertThat(names(task.supporting())).containsExactly("区财政局");
        assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void whatIsDoneByHalvesOfTheYearIsATime() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.组织专项监督。〔区司法局牵头，区财政局配合；上半年完成自查，下半年开展督导〕
                2.推广联合检查（同一时间、同一对象合并实施）。〔牵头单位：区司法局〕
                """);

        assertThat(plan.tasks().getFirst().responsible()).isEmpty();
        assertThat(plan.tasks().getFirst().deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(plan.sureness(0, TaskField.DEADLINE)).isEqualTo(Sureness.LOW);
        assertThat(plan.tasks().get(1).title()).isEqualTo("推广联合检查（同一时间、同一对象合并实施）");
        assertThat(plan.tasks().get(1).responsible()).isEmpty();
    }

    @Test
    void aLabelMayBeBrokenByTheEndOfAPage() {
        ParsedTask task = parse("""
                示范区2026年工作要点
                1.推进公开。（牵头单位：区政府办；责任单
                — 3 —
                位：区司法局、区财政局）
                """).tasks().getFirst();

        assertThat(names(task.lead())).containsExactly("区政府办");
        assertThat(names(task.responsible())).containsExactly("区司法局", "区财政局");
    }

    @Test
    void headingsThatAreUnitsAnswerThoughPointsNameSupporters() {
        ParsedPlan plan = parse("""
                示范局2026年责任分解
                （一）政策法规科
                1、修订基准，5月底前完成。
                （二）建设管理科
                2、推进改造。（配合科室：财务审计科，12月底前）
                """);

        assertThat(names(plan.tasks().get(1).responsible())).containsExactly("建设管理科");
        assertThat(names(plan.tasks().get(1).supporting())).containsExactly("财务审计科");
        assertThat(plan.sureness(0, TaskField.RESPONSIBLE)).isEqualTo(Sureness.LOW);
    }

    @Test
    void aLostBracketIsNoPartOfAName() {
        ParsedTask task = parse("""
                示范区2026年工作要点
                1.修订清单。 责任单位：区司法局、区财政局）
                """).tasks().getFirst();

        assertThat(names(task.responsible())).containsExactly("区司法局", "区财政局");
    }

    @Test
    void aDashBehindALabelIsAColon() {
        ParsedTask task = parse("""
                示范区2026年工作要点
                1.修订清单。
                责任单位——区司法局、区财政局
                """).tasks().getFirst();

        assertThat(names(task.responsible())).containsExactly("区司法局", "区财政局");
    }

    @Test
    void aYearInTwoDigitsIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.修订清单。（区司法局牵头，26.5完成）
                """);

        assertThat(names(plan.tasks().getFirst().lead())).containsExactly("区司法局");
        assertThat(plan.tasks().getFirst().responsible()).isEmpty();
        assertThat(plan.sureness(0, TaskField.DEADLINE)).isEqualTo(Sureness.LOW);
    }

    @Test
    void unitsBehindALabelThatIsNotKnownAreAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.修订清单。（统筹单位：区司法局；联动单位：区财政局、区民政局）
                2.开展检查。（牵头单位：区司法局）
                """);

        assertThat(plan.sureness(0, TaskField.LEAD)).isEqualTo(Sureness.LOW);
        assertThat(plan.sureness(0, TaskField.SUPPORTING)).isEqualTo(Sureness.LOW);
        assertThat(plan.sureness(1, TaskField.LEAD)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void anOrderOfUnitsThatIsNotKnownIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                责任分工中，列第一位的为统筹单位。
                1.修订清单。（区司法局、区财政局负责）
                """);

        assertThat(plan.sureness(0, TaskField.LEAD)).isEqualTo(Sureness.LOW);
        assertThat(plan.sureness(0, TaskField.RESPONSIBLE)).isEqualTo(Sureness.LOW);
    }

    @Test
    void aLabelThatIsNotKnownBeforeWordsForLongIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.修订清单。
                收官节点：长期
                牵头单位：区司法局
                """);

        assertThat(plan.sureness(0, TaskField.LONG_TERM)).isEqualTo(Sureness.LOW);
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    private static ParsedPlan parse(String text) {
        return new PlanParser().parse(SourceText.plain(text));
    }
}
