package org.xiaohao.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.importing.PlanParser;
import org.xiaohao.plan.importing.SourceText;
import org.xiaohao.plan.importing.TaskField;
import org.xiaohao.plan.importing.UnitMention;
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
                1, new TaskChange("2", "一、普法", "开展宪法周宣传", "走进社区。", LocalDate.of(2026, 12, 4), null, false));

        assertThat(changed.task(1).task().title()).isEqualTo("开展宪法周宣传");
        assertThat(changed.task(1).task().deadline()).isEqualTo("2026-12-04");
        assertThat(changed.task(1).fixed()).containsExactlyInAnyOrder(TaskField.TITLE, TaskField.DEADLINE);
        assertThat(changed.task(1).task().lead()).isEqualTo(sheet.task(1).task().lead());
    }

    @Test
    void aTaskKeepsATitle() {
        assertThatThrownBy(() -> sheet.change(1, new TaskChange("2", null, " ", "", null, null, false)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLongTermTaskHasNoDueDate() {
        assertThatThrownBy(() ->
                        sheet.change(1, new TaskChange("2", null, "题", "", LocalDate.of(2026, 12, 4), null, true)))
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
        Worksheet changed =
                sheet.move(2, 0).remove(1).add(2, new TaskChange("3-1", "二、执法", "公布检查结果", "", null, null, false));

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
}
