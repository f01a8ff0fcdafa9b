package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.PlanParser;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.Post;
import org.xiaohao.plan.Rectification;
import org.xiaohao.plan.Recurrence;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

class WorksheetTest {

    static final String TEXT = """
            2026年示范区法治工作要点

            一、普法

            1.开展普法培训。组织两场培训。编印读本一册。(牵头单位:区司法局,责任单位:区财政局)

            2.开展宪法宣传。走进社区。(牵头单位:区司法局,责任单位:区教育局)

            二、执法

            3.开展执法检查。全年检查。(牵头单位:区城管局)
            """;

    static Worksheet sheet(String text) {
        return Worksheet.of(text, new PlanParser().parse(SourceText.plain(text)));
    }

    private final Worksheet sheet = sheet(TEXT);

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    private static List<String> titles(Worksheet sheet) {
        return sheet.tasks().stream().map(task -> task.task().title()).toList();
    }

    @Test
    void theTasksOfTheReadingAreThere() {
        assertThat(titles(sheet)).containsExactly("开展普法培训", "开展宪法宣传", "开展执法检查");
    }

    @Test
    void wordsAreCorrectedAndKnownAsCorrected() {
        Worksheet changed = sheet.change(
                1, new TaskChange("2", "一、普法", "开展宪法周宣传", "走进社区。", LocalDate.of(2026, 12, 4), null, false, null, null));

        assertThat(changed.task(1).task().title()).isEqualTo("开展宪法周宣传");
        assertThat(changed.task(1).task().deadline()).isEqualTo("2026-12-04");
        assertThat(changed.task(1).fixed()).containsExactlyInAnyOrder(TaskField.TITLE, TaskField.DEADLINE);
        assertThat(changed.task(1).task().lead()).isEqualTo(sheet.task(1).task().lead());
    }

    @Test
    void aTaskKeepsATitle() {
        assertThatThrownBy(() -> sheet.change(1, new TaskChange("2", null, " ", "", null, null, false, null, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLongTermTaskHasNoDueDate() {
        assertThatThrownBy(() -> sheet.change(
                        1, new TaskChange("2", null, "题", "", LocalDate.of(2026, 12, 4), null, true, null, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("long-term-with-deadline");
    }

    @Test
    void aUnitChangesItsRole() {
        Worksheet changed = sheet.moveUnit(0, AssignmentRole.RESPONSIBLE, "区财政局", AssignmentRole.LEAD, 0);

        assertThat(names(changed.task(0).task().lead())).containsExactly("区财政局", "区司法局");
        assertThat(changed.task(0).task().responsible()).isEmpty();
        assertThat(changed.task(0).fixed()).containsExactlyInAnyOrder(TaskField.LEAD, TaskField.RESPONSIBLE);
    }

    @Test
    void aUnitIsNamedOnceInARole() {
        Worksheet changed =
                sheet.addUnit(0, AssignmentRole.SUPPORTING, "区民政局").addUnit(0, AssignmentRole.SUPPORTING, "区民政局");

        assertThat(names(changed.task(0).task().supporting())).containsExactly("区民政局");
        assertThat(changed.removeUnit(0, AssignmentRole.SUPPORTING, "区民政局")
                        .task(0)
                        .task())
                .isEqualTo(sheet.task(0).task());
    }

    @Test
    void aSplitTaskIsTwoWithTheSameUnits() {
        Worksheet changed = sheet.split(0, TEXT.indexOf("编印"));

        assertThat(titles(changed)).containsExactly("开展普法培训", "编印读本一册", "开展宪法宣传", "开展执法检查");
        SheetTask second = changed.tasks().get(1);
        assertThat(changed.task(0).task().body()).isEqualTo("组织两场培训。");
        assertThat(second.task().lead()).isEqualTo(sheet.task(0).task().lead());
        assertThat(second.task().part()).isEqualTo(2);
        assertThat(changed.task(0).task().part()).isEqualTo(1);
        assertThat(second.task().span().start()).isEqualTo(TEXT.indexOf("编印"));
        assertThat(second.key()).isNotIn(0, 1, 2);
    }

    @Test
    void aTaskIsSplitWithinItsWordsOnly() {
        for (int place : new int[] {0, TEXT.indexOf("(牵头"), TEXT.indexOf("开展宪法"), TEXT.length()}) {
            assertThatThrownBy(() -> sheet.split(0, place)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void mergedTasksNameEachUnitOnce() {
        Worksheet changed = sheet.mergeWithNext(0);

        assertThat(titles(changed)).containsExactly("开展普法培训", "开展执法检查");
        assertThat(names(changed.task(0).task().lead())).containsExactly("区司法局");
        assertThat(names(changed.task(0).task().responsible())).containsExactly("区财政局", "区教育局");
        assertThat(changed.task(0).task().body()).contains("组织两场培训", "开展宪法宣传", "走进社区");
        assertThat(changed.task(0).origins()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theLastTaskHasNothingToMergeWith() {
        assertThatThrownBy(() -> sheet.mergeWithNext(2)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void splitAndMergedAgainAllWordsAreThere() {
        Worksheet changed = sheet.split(0, TEXT.indexOf("编印")).mergeWithNext(0);

        assertThat(titles(changed)).isEqualTo(titles(sheet));
        assertThat(changed.task(0).task().body()).contains("组织两场培训", "编印读本一册");
    }

    @Test
    void tasksAreReorderedTakenAwayAndAdded() {
        Worksheet changed = sheet.move(2, 0)
                .remove(1)
                .add(2, new TaskChange("3-1", "二、执法", "公布检查结果", "", null, null, false, null, null));

        assertThat(titles(changed)).containsExactly("开展执法检查", "公布检查结果", "开展普法培训");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> sheet.remove(99)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sheet.moveUnit(0, AssignmentRole.LEAD, "没有局", AssignmentRole.SUPPORTING, 0))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void namesAreListedOnceWithTheirTasks() {
        assertThat(sheet.names()).containsEntry("区司法局", Set.of(0, 1)).containsEntry("区教育局", Set.of(1));
    }

    @Test
    void whatWasDoneIsTakenBack() {
        Worksheet changed = sheet.split(0, TEXT.indexOf("编印")).remove(2).decide("区教育局", NameDecision.nobody());

        Worksheet again = SheetEdit.Restore.to(sheet).on(changed);

        assertThat(again.tasks()).isEqualTo(sheet.tasks());
        assertThat(again.decisions()).isEmpty();
        assertThat(again.split(0, TEXT.indexOf("编印")).tasks())
                .extracting(SheetTask::key)
                .as("a key is never used twice")
                .doesNotHaveDuplicates()
                .contains(sheet.nextKey() + 1);
    }

    private static final String FIGURES = """
            示范区2026年法治整改台账
            示范区人民政府办公室
            2026年2月3日

            1.开展普法培训。全年培训不少于20场，满意率达到90%。(牵头单位:区司法局,责任领导:副区长,完成时限:印发之日起30日内)

            2.开展宪法宣传。走进社区，印发读本300份。(牵头单位:区司法局)
            """;

    private static IndicatorTarget target(String name, String number, Aggregation aggregation) {
        return new IndicatorTarget(name, Comparison.AT_LEAST, new BigDecimal(number), "场", aggregation);
    }

    @Test
    void figuresAreOfferedWithTheAggregationOfTheirClassifier() {
        assertThat(sheet(FIGURES).task(0).targets())
                .extracting(IndicatorTarget::number, IndicatorTarget::classifier, IndicatorTarget::aggregation)
                .containsExactly(
                        tuple(new BigDecimal("20"), "场", Aggregation.SUM),
                        tuple(new BigDecimal("90"), "%", Aggregation.RATIO));
    }

    @Test
    void indicatorsAreCorrectedAddedAndTakenAway() {
        IndicatorTarget corrected = target("普法培训", "30", Aggregation.MAX);
        IndicatorTarget added = target("普法讲座", "5", Aggregation.SUM);
        Worksheet changed = new SheetEdit.PutIndicator(0, 0, corrected).on(sheet(FIGURES));
        changed = new SheetEdit.PutIndicator(0, null, added).on(changed);
        changed = new SheetEdit.RemoveIndicator(0, 1).on(changed);

        assertThat(changed.task(0).targets()).containsExactly(corrected, added);
        assertThat(changed.task(0).fixed()).containsExactly(TaskField.INDICATORS);
        assertThat(SheetEdit.Restore.to(sheet(FIGURES)).on(changed).task(0))
                .isEqualTo(sheet(FIGURES).task(0));
    }

    @Test
    void anIndicatorNeedsWordsAndAPossibleNumber() {
        Worksheet figures = sheet(FIGURES);
        for (IndicatorTarget wrong : List.of(
                target(" ", "3", Aggregation.SUM),
                target("名".repeat(101), "3", Aggregation.SUM),
                target("培训", "0.00001", Aggregation.SUM),
                target("培训", "1000000000000", Aggregation.SUM))) {
            assertThatThrownBy(() -> new SheetEdit.PutIndicator(0, null, wrong).on(figures))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> new SheetEdit.RemoveIndicator(0, 9).on(figures))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFigureWithoutWordsCountsWhatTheTaskIsAbout() {
        assertThat(sheet("1.开展普法培训。不少于20场。(牵头单位:区司法局)").task(0).targets())
                .extracting(IndicatorTarget::name)
                .containsExactly("开展普法培训");
    }

    @Test
    void aPostIsTakenAway() {
        Worksheet figures = sheet(FIGURES);
        assertThat(figures.task(0).particulars().posts()).containsExactly(new Post("责任领导", "副区长"));

        Worksheet changed = new SheetEdit.RemovePost(0, 0).on(figures);

        assertThat(changed.task(0).particulars().posts()).isEmpty();
        assertThat(changed.task(0).fixed()).containsExactly(TaskField.POSTS);
    }

    @Test
    void theFieldsOfALedgerAndTheRecurrenceAreCorrected() {
        Rectification ledger = new Rectification(" 台账不全 ", " ", "补齐台账", null);

        Worksheet changed = sheet.change(
                2, new TaskChange("3", "二、执法", "开展执法检查", "全年检查。", null, "全年", false, Recurrence.MONTH, ledger));

        assertThat(changed.task(2).particulars().rectification())
                .isEqualTo(new Rectification("台账不全", null, "补齐台账", null));
        assertThat(changed.task(2).particulars().recurrence()).isEqualTo(Recurrence.MONTH);
        assertThat(changed.task(2).fixed()).contains(TaskField.RECTIFICATION, TaskField.RECURRENCE);
    }

    @Test
    void theDateThatWordsMeanIsTakenWithOneClick() {
        Worksheet figures = sheet(FIGURES);
        assertThat(figures.task(0).task().deadline()).isNull();

        Worksheet changed = new SheetEdit.TakeOfferedDeadline(0).on(figures);

        assertThat(changed.task(0).task().deadline()).isEqualTo("2026-03-05");
        assertThat(changed.task(0).fixed()).contains(TaskField.DEADLINE);
        assertThat(changed.doubts().stream()
                        .filter(doubt -> doubt.diagnostic().code() == DiagnosticCode.RELATIVE_DEADLINE))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.settled()).isTrue());
        assertThatThrownBy(() -> new SheetEdit.TakeOfferedDeadline(1).on(figures))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void figuresGoWithTheirHalfAndComeTogetherAgain() {
        Worksheet figures = sheet(FIGURES);
        Worksheet split = figures.split(0, FIGURES.indexOf("满意率"));

        assertThat(split.tasks().get(0).targets())
                .extracting(IndicatorTarget::classifier)
                .containsExactly("场");
        assertThat(split.tasks().get(1).targets())
                .extracting(IndicatorTarget::classifier)
                .containsExactly("%");
        SheetTask merged = split.mergeWithNext(0).task(0);
        assertThat(merged.targets()).isEqualTo(figures.task(0).targets());
        assertThat(merged.particulars().posts()).containsExactly(new Post("责任领导", "副区长"));
    }
}
