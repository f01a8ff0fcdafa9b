package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;

/** Forms that are rare, each in the shortest document that has it. */
class RareFormsTest {

    @Test
    void aSectionStandsBelowItsChapter() {
        ParsedTask task = only("""
                示范区2026年工作要点
                第一章 普法
                第一节 宣传
                1.开展普法培训。责任单位：区司法局
                """);

        assertThat(task.section()).isEqualTo("第一章 普法");
        assertThat(task.subsection()).isEqualTo("第一节 宣传");
    }

    @Test
    void aNumberMayHaveWordsAroundIt() {
        List<ParsedTask> tasks = parse("""
                示范区2026年督办事项
                第1项 化解积案
                责任单位：区司法局
                第2项 修订清单
                责任单位：区财政局
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::number).containsExactly("第1项", "第2项");
        assertThat(tasks).extracting(ParsedTask::title).containsExactly("化解积案", "修订清单");
    }

    @Test
    void unitsInBracketsOnALineOfTheirOwnAreTheStatementOfThePointAbove() {
        List<ParsedTask> tasks = parse("""
                示范省2026年数字乡村工作要点
                一、夯实基础
                1.建设光纤网络。年底前行政村全部通达，农户装机时间不超过三天，资费再降一成。
                【省通信管理局、省数字经济局，
                各市人民政府】
                2.改造农村电网。
                （省电力公司、省能源局）
                二、发展产业
                3.建设示范基地。
                【省农业农村厅】
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::section).containsExactly("一、夯实基础", "一、夯实基础", "二、发展产业");
        assertThat(tasks).extracting(ParsedTask::subsection).containsOnlyNulls();
        assertThat(tasks.getFirst().responsible())
                .extracting(UnitMention::name)
                .containsExactly("省通信管理局", "省数字经济局", "各市人民政府");
        assertThat(tasks.get(1).responsible()).extracting(UnitMention::name).containsExactly("省电力公司", "省能源局");
        assertThat(tasks.getLast().responsible()).extracting(UnitMention::name).containsExactly("省农业农村厅");
    }

    @Test
    void aSentenceMayHoldForThePointAbove() {
        ParsedTask task = only("""
                示范县2026年重点任务
                1、改造农村户厕。完成改造600座。
                本项任务由县卫生健康局牵头，县住建局配合，11月底前完成。
                """);

        assertThat(task.title()).isEqualTo("改造农村户厕");
        assertThat(task.lead()).extracting(UnitMention::name).containsExactly("县卫生健康局");
        assertThat(task.supporting()).extracting(UnitMention::name).containsExactly("县住建局");
        assertThat(task.deadline()).isEqualTo("2026-11-30");
    }

    @Test
    void bracketsOfUnitsThatEndMostPointsAreStatements() {
        List<ParsedTask> tasks = parse("""
                示范市司法局2026年普法工作要点
                一、完善制度（1—3月）
                1.制定责任清单（普法科、办公室）
                2.修订工作办法（法治督察科）
                二、开展宣传（4—11月）
                3.创作微视频10部（市法治宣传中心）
                4.评选示范村（社区）20个（促进法治科）
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::title).contains("制定责任清单", "评选示范村（社区）20个");
        assertThat(tasks).allSatisfy(task -> assertThat(task.responsible()).isNotEmpty());
    }

    @Test
    void strokesMayPartUnitsAndTimesFromThePoint() {
        List<ParsedTask> tasks = parse("""
                示范大学信息化办公室2026年重点任务
                1) 升级核心设备 / 网络运维部 / 3月底
                2) 建设统一身份认证 / 应用系统部、数据管理部 / 6月底
                3) 组织素养培训 / 综合管理部 / 全年
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("升级核心设备", "建设统一身份认证", "组织素养培训");
        assertThat(tasks.get(1).responsible()).extracting(UnitMention::name).containsExactly("应用系统部", "数据管理部");
        assertThat(tasks.getFirst().deadline()).isEqualTo("2026-03-31");
        assertThat(tasks.getLast().longTerm()).isTrue();
    }

    @Test
    void labelsMayAskWhoDoesIt() {
        ParsedTask task = only("""
                示范镇2026年实事清单
                一、改造农贸市场
                干什么：更新摊位120个。
                谁来干：镇市场办、镇综治办
                何时完成：2026年9月底前
                """);

        assertThat(task.responsible()).extracting(UnitMention::name).containsExactly("镇市场办", "镇综治办");
        assertThat(task.deadline()).isEqualTo("2026-09-30");
    }

    @Test
    void aColumnOfNumbersWithDotsNumbersTheTasks() {
        List<ParsedTask> tasks = parse("""
                示范区2026年任务分解表
                | 任务 | 子任务 | 具体内容 | 牵头 | 节点 |
                | 1.完善设施 | 1.1 | 新建基站60座 | 区工信局 | 8月 |
                | | 1.2 | 覆盖光纤 | 区工信局 | 12月 |
                | 2.发展产业 | 2.1 | 建设果园8个 | 区农业农村局 | 10月 |
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("新建基站60座", "覆盖光纤", "建设果园8个");
        assertThat(tasks).extracting(ParsedTask::number).containsExactly("1.1", "1.2", "2.1");
    }

    @Test
    void labelsOfColumnsMayBeginWithALevel() {
        ParsedTask task = only("""
                示范市2026年三级责任清单
                | 序号 | 重点任务 | 市级牵头单位 | 县级责任主体 |
                | 1 | 归集电子证照 | 市数据局 | 各县（区）政府 |
                """);

        assertThat(task.lead()).extracting(UnitMention::name).containsExactly("市数据局");
        assertThat(task.responsible()).extracting(UnitMention::name).containsExactly("各县（区）政府");
    }

    @Test
    void shortLabelsMayStandInBrackets() {
        ParsedTask task = only("""
                示范区2026年攻坚任务
                任务1　推行一业一证
                【内容】选择15个行业。
                【牵头】区司法局　【协同】区财政局、区审计局　【时限】6月底
                """);

        assertThat(task.lead()).extracting(UnitMention::name).containsExactly("区司法局");
        assertThat(task.supporting()).extracting(UnitMention::name).containsExactly("区财政局", "区审计局");
        assertThat(task.deadline()).isEqualTo("2026-06-30");
    }

    @Test
    void headsInTwoRowsMaySayAnything() {
        ParsedTask task = only("""
                示范区2026年实事项目分解表
                | 序号 | 项目名称 | 责任分工 | | 进度安排 | |
                | | | 牵头单位 | 参与单位 | 开工 | 完工 |
                | 1 | 口袋公园 | 区城管局 | 区财政局、各街道 | 3月 | 9月底 |
                """);

        assertThat(task.lead()).extracting(UnitMention::name).containsExactly("区城管局");
        assertThat(task.supporting()).extracting(UnitMention::name).containsExactly("区财政局", "各街道");
        assertThat(task.deadline()).isEqualTo("2026-09-30");
    }

    @Test
    void aDecimalNumberMayHaveFourParts() {
        ParsedTask task = only("""
                示范区2026年工作要点
                1.健全机制
                1.1健全执法机制
                1.1.1健全检查机制
                1.1.1.1健全抽查机制。责任单位：区司法局
                """);

        assertThat(task.number()).isEqualTo("1.1.1.1");
    }

    @Test
    void theDateOnWhichSomethingBeginsIsNoDeadline() {
        ParsedTask task = only("""
                示范区2026年工作要点
                | 序号 | 工作任务 | 责任单位 | 开工时间 |
                | 1 | 修建便民路 | 区住建局 | 2026年3月 |
                """);

        assertThat(task.deadline()).isNull();
        assertThat(names(task.responsible())).containsExactly("区住建局");
    }

    @Test
    void aBulletBeforeALabelGoes() {
        ParsedTask task = only("""
                示范区2026年工作要点
                1.开展执法检查。
                ● 责任单位：区司法局
                """);

        assertThat(names(task.responsible())).containsExactly("区司法局");
        assertThat(task.body()).isEmpty();
    }

    @Test
    void aHalfWidthStopBetweenChineseWordsEndsTheTitle() {
        ParsedTask task = only("""
                示范区2026年工作要点
                1.做好检查.抓好落实。责任单位：区司法局
                """);

        assertThat(task.title()).isEqualTo("做好检查");
        assertThat(task.body()).isEqualTo("抓好落实。");
    }

    @Test
    void aNumberAboveALabelledTitleIsItsNumber() {
        List<ParsedTask> tasks = parse("""
                示范区2026年督办事项
                1
                任务名称：化解积案
                责任单位：区司法局
                2
                任务名称：修订清单
                责任单位：区财政局
                """).tasks();

        assertThat(tasks).extracting(ParsedTask::number).containsExactly("1", "2");
        assertThat(tasks).extracting(ParsedTask::title).allMatch(title -> title.matches("(?:任务名称：)?(?:化解积案|修订清单)"));
    }

    @Test
    void aQuotedCellMayHaveSeveralLines() {
        ParsedTask task = only("示范区2026年工作要点\n序号\t工作任务\t责任单位\n1\t修建便民路\t\"区住建局\n区财政局\"\n");

        assertThat(names(task.responsible())).containsExactly("区住建局", "区财政局");
    }

    @Test
    void aYearMayStandInChineseDigits() {
        ParsedTask task = only("""
                示范区2026年工作要点
                1.开展执法检查。（责任单位：区司法局；完成时限：二〇二七年六月底前）
                """);

        assertThat(task.deadline()).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void theFirstLeadsAndTheOthersSupportWhereTheDocumentSaysSo() {
        ParsedTask task = only("""
                示范区2026年工作要点
                责任单位列第一位者为牵头单位，其他为配合单位。
                1.开展执法检查。（责任单位：区司法局、区财政局、区公安局）
                """);

        assertThat(names(task.lead())).containsExactly("区司法局");
        assertThat(names(task.supporting())).containsExactly("区财政局", "区公安局");
        assertThat(task.responsible()).isEmpty();
    }

    @Test
    void bodiesOfTheStateAreOfTheNationalLevel() {
        ParsedPlan plan = parse("""
                国务院2026年重点工作分工方案
                1.优化营商环境。（责任单位：司法部）
                """);

        assertThat(plan.level()).isEqualTo("国家");
    }

    private static ParsedPlan parse(String text) {
        return new PlanParser().parse(SourceText.plain(text));
    }

    private static ParsedTask only(String text) {
        List<ParsedTask> tasks = parse(text).tasks();
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }
}
