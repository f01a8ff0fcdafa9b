package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.PlanParser;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;

class RereadingTest {

    private static final String TEXT = WorksheetTest.TEXT;

    private final Worksheet sheet = WorksheetTest.sheet(TEXT);

    private static Worksheet reread(Worksheet old, String text) {
        return Rereading.of(old, text, new PlanParser().parse(SourceText.plain(text)));
    }

    private static List<String> titles(Worksheet sheet) {
        return sheet.tasks().stream().map(task -> task.task().title()).toList();
    }

    private static TaskChange titled(String number, String title) {
        return new TaskChange(number, null, title, "", null, null, false, null, null);
    }

    @Test
    void anUntouchedWorksheetIsReadAnew() {
        String text = TEXT.replace("区教育局", "区民政局").replace("3.开展执法检查", "3.开展执法评查");

        Worksheet again = reread(sheet, text);

        assertThat(titles(again)).containsExactly("开展普法培训", "开展宪法宣传", "开展执法评查");
        assertThat(again.task(1).task().responsible())
                .extracting(UnitMention::name)
                .containsExactly("区民政局");
    }

    @Test
    void correctionsStayAndTheRestIsReadAnew() {
        Worksheet changed = sheet.change(
                        1,
                        new TaskChange(
                                "2", "一、普法", "开展宪法周宣传", "走进社区。", LocalDate.of(2026, 12, 4), null, false, null, null))
                .addUnit(2, AssignmentRole.SUPPORTING, "区公安局");

        Worksheet again = reread(changed, "前言一行。\n" + TEXT.replace("区教育局", "区民政局"));

        assertThat(again.task(1).task().title()).isEqualTo("开展宪法周宣传");
        assertThat(again.task(1).task().deadline()).isEqualTo("2026-12-04");
        assertThat(again.task(1).task().responsible())
                .extracting(UnitMention::name)
                .containsExactly("区民政局");
        assertThat(again.task(2).task().supporting())
                .extracting(UnitMention::name)
                .containsExactly("区公安局");
    }

    @Test
    void aNewPointStandsWhereTheTextHasIt() {
        String text = TEXT.replace("\n二、执法", "\n3.开展网络普法。(牵头单位:区司法局)\n\n二、执法").replace("3.开展执法", "4.开展执法");

        assertThat(titles(reread(sheet, text))).containsExactly("开展普法培训", "开展宪法宣传", "开展网络普法", "开展执法检查");
    }

    @Test
    void whatPeopleReshapedStaysSo() {
        Worksheet changed = sheet.split(0, TEXT.indexOf("编印")).remove(2).move(1, 0);

        Worksheet again = reread(changed, "关于要点的说明。\n" + TEXT);

        assertThat(titles(again)).isEqualTo(titles(changed)).doesNotContain("开展执法检查");
        SheetTask half = again.tasks().get(2);
        assertThat(again.text().substring(half.task().span().start())).startsWith("编印");
    }

    @Test
    void mergedTasksAreNotReadTwice() {
        Worksheet again = reread(sheet.mergeWithNext(0), TEXT + "\n4.开展执法培训。(牵头单位:区司法局)\n");

        assertThat(titles(again)).containsExactly("开展普法培训", "开展执法检查", "开展执法培训");
    }

    @Test
    void aCorrectedTaskThatTheTextHasLostIsAskedAbout() {
        Worksheet changed = sheet.change(2, titled("3", "开展专项执法检查"));

        Worksheet again = reread(changed, TEXT.substring(0, TEXT.indexOf("二、执法")));

        assertThat(titles(again)).containsExactly("开展普法培训", "开展宪法宣传", "开展专项执法检查");
        assertThat(again.doubts().stream().filter(doubt -> doubt.diagnostic().code() == DiagnosticCode.TASK_GONE))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.isOpen()).isTrue());
    }

    @Test
    void anUntouchedTaskThatTheTextHasLostGoes() {
        assertThat(titles(reread(sheet, TEXT.substring(0, TEXT.indexOf("二、执法")))))
                .containsExactly("开展普法培训", "开展宪法宣传");
    }

    @Test
    void ownTasksAndSettledDoubtsStay() {
        String text = TEXT.replace("3.开展执法", "5.开展执法");
        Worksheet doubtful = WorksheetTest.sheet(text);
        Set<Integer> jumped = doubtful.doubts().stream()
                .filter(doubt -> doubt.diagnostic().code() == DiagnosticCode.NUMBER_JUMPED)
                .map(SheetDoubt::id)
                .collect(Collectors.toSet());
        assertThat(jumped).isNotEmpty();

        Worksheet again = reread(doubtful.settle(jumped, true).add(2, titled("6", "自己加的任务")), "关于要点的说明。\n" + text);

        assertThat(titles(again)).endsWith("自己加的任务");
        assertThat(again.doubts().stream().filter(doubt -> doubt.diagnostic().code() == DiagnosticCode.NUMBER_JUMPED))
                .isNotEmpty()
                .allSatisfy(doubt -> assertThat(doubt.settled()).isTrue());
    }

    @Test
    void correctedFiguresStayAndOthersAreReadAnew() {
        String figures = TEXT.replace("组织两场培训", "组织培训不少于20场").replace("走进社区", "印发读本300份");
        IndicatorTarget mine =
                new IndicatorTarget("普法培训", Comparison.AT_LEAST, new BigDecimal("25"), "场", Aggregation.SUM);
        Worksheet changed = new SheetEdit.PutIndicator(0, 0, mine).on(WorksheetTest.sheet(figures));

        Worksheet again = reread(changed, figures.replace("20场", "22场").replace("300份", "400份"));

        assertThat(again.task(0).targets()).containsExactly(mine);
        assertThat(again.task(1).targets()).extracting(IndicatorTarget::number).containsExactly(new BigDecimal("400"));
    }
}
