package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.plan.AssignmentRole;

class FieldCertaintyTest {

    private final Worksheet sheet = WorksheetTest.sheet("""
            2026年示范区法治工作要点

            1.开展普法培训，6月底前完成。(牵头单位:区司法局、加强协作)

            2.开展宪法宣传。走进社区。(牵头单位:区司法局)
            """);

    private static List<SheetDoubt> said(Worksheet sheet, int task, TaskField field) {
        IntakeDetails details = new IntakeDetails(
                1, 0, IntakeState.OPEN, "", false, sheet, Map.of(), Map.of(), List.of(), Instant.EPOCH, "");
        return details.saidOf(sheet.task(task), field);
    }

    @Test
    void ofAnInferredFieldItIsSaidHowItWasRead() {
        assertThat(said(sheet, 0, TaskField.DEADLINE)).singleElement().satisfies(doubt -> {
            assertThat(doubt.isOpen()).isFalse();
            assertThat(doubt.diagnostic().code()).isEqualTo(DiagnosticCode.DEADLINE_IN_BODY);
        });
    }

    @Test
    void ofADoubtfulFieldItIsSaidWhatIsAsked() {
        assertThat(said(sheet, 0, TaskField.LEAD)).singleElement().satisfies(doubt -> {
            assertThat(doubt.isOpen()).isTrue();
            assertThat(doubt.diagnostic().code()).isEqualTo(DiagnosticCode.DOUBTFUL_UNIT);
        });
    }

    @Test
    void ofACertainFieldNothingIsSaid() {
        assertThat(said(sheet, 0, TaskField.TITLE)).isEmpty();
        assertThat(said(sheet, 1, TaskField.LEAD)).isEmpty();
        assertThat(said(sheet, 1, TaskField.DEADLINE)).isEmpty();
    }

    @Test
    void whatAPersonChangedOrSettledIsCertain() {
        TaskChange words =
                new TaskChange("1", null, "开展普法培训，6月底前完成", "", LocalDate.of(2026, 7, 31), "6月底前完成", false, null, null);

        assertThat(said(sheet.change(0, words), 0, TaskField.DEADLINE)).isEmpty();
        assertThat(said(sheet.removeUnit(0, AssignmentRole.LEAD, "加强协作"), 0, TaskField.LEAD))
                .isEmpty();
        int doubt = said(sheet, 0, TaskField.LEAD).getFirst().id();
        assertThat(said(sheet.settle(Set.of(doubt), true), 0, TaskField.LEAD)).isEmpty();
    }
}
