package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.ParsedTask;

/** Numbers in a way that is a document's own, and what stands around them. */
class OwnNumbersTest {

    @ParameterizedTest
    @CsvSource({"A1,A2", "NP-01,NP-02", "1-1,1-2", "措施1.1,措施1.2", "隐患一：,隐患二：", "一,二", "a),b)", "Part A,Part B"})
    void numbersOfADocumentsOwnCountWhereTheyGoUp(String first, String second) {
        List<ParsedTask> tasks =
                parse("示范区2026年工作要点\n\n" + first + " 修订制度清单。\n责任单位：区司法局\n" + second + " 开展专项检查。\n责任单位：区财政局\n");

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("修订制度清单", "开展专项检查");
        assertThat(tasks)
                .extracting(ParsedTask::number)
                .containsExactly(first.replaceAll("[)：]", ""), second.replaceAll("[)：]", ""));
    }

    @Test
    void sentencesThatCountArePointsWhereNothingElseIs() {
        List<ParsedTask> tasks = parse("""
                示范镇2026年禁烧分工
                一是组建巡查队伍，由镇应急办牵头；
                二是兑付补贴，由镇财政所牵头。
                """);

        assertThat(tasks).extracting(ParsedTask::number).containsExactly("一", "二");
    }

    /** What happens once may be a model's name or a road. */
    @Test
    void aCodeThatDoesNotGoUpIsNoNumber() {
        List<ParsedTask> tasks = parse("""
                示范区2026年工作要点
                1.整治路口。
                G318 沿线补植增绿。
                责任单位：区交通局
                2.清理标牌。
                责任单位：区城管局
                """);

        assertThat(tasks).extracting(ParsedTask::number).containsExactly("1", "2");
    }

    @Test
    void wordsInBlackBracketsHeadThePointsBelow() {
        List<ParsedTask> tasks = parse("""
                示范县2026年重点任务
                【约束性任务】
                1.守住底线。（责任单位：县农业农村局）
                【预期性任务】
                2.培育龙头。（责任单位：县工信局）
                """);

        assertThat(tasks).extracting(ParsedTask::section).containsExactly("约束性任务", "预期性任务");
    }

    @Test
    void unitsInBlackBracketsLeadThePointsBelow() {
        List<ParsedTask> tasks = parse("""
                关于分解2026年重点任务的通知
                【县发改局牵头】
                1.争取资金5亿元。
                【县工信局牵头】
                2.建成厂房6万平方米。
                """);

        assertThat(tasks).extracting(task -> task.lead().getFirst().name()).containsExactly("县发改局", "县工信局");
    }

    @Test
    void blocksThatBeginWithOneLabelArePoints() {
        List<ParsedTask> tasks = parse("""
                示范县2026年督办事项

                督办事项：南门桥积水整治
                承办单位\t县住建局
                办理时限：2026年5月20日

                督办事项：饮水管网修复
                承办单位\t县水务局
                办理时限：2026年4月30日
                """);

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("南门桥积水整治", "饮水管网修复");
        assertThat(tasks)
                .extracting(task -> task.responsible().getFirst().name())
                .containsExactly("县住建局", "县水务局");
    }

    @Test
    void signsAndMarkupAroundNumbersGo() {
        List<ParsedTask> tasks = parse("""
                # 示范县2026年重点任务

                ★1.守住底线。（责任单位：县农业农村局）
                **2. 培育龙头。**（责任单位：县工信局）
                """);

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("守住底线", "培育龙头");
    }

    private static List<ParsedTask> parse(String text) {
        return new PlanParser().parse(SourceText.plain(text)).tasks();
    }
}
