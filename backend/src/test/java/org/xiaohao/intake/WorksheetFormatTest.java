package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.Post;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;

/** What people have in work outlives the version of the program that wrote it down. */
@BackendTest
class WorksheetFormatTest {

    private final IntakeService intakes;
    private final Fixtures fixtures;
    private final JdbcTemplate jdbc;

    @Autowired
    WorksheetFormatTest(IntakeService intakes, Fixtures fixtures, JdbcTemplate jdbc) {
        this.intakes = intakes;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void theOfficeIsSignedIn() {
        fixtures.actingAs(fixtures.jurisdiction().office());
    }

    /** A worksheet as the program stored it on 29 November 2026, with every field filled and every kind of edit done. */
    private static String written(int format) throws IOException {
        try (InputStream file = WorksheetFormatTest.class.getResourceAsStream("worksheet-" + format + ".json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An intake whose worksheet another version of the program wrote. */
    private long stored(int format, String content) {
        long id = intakes.take("1.开展普法培训。（牵头单位：区司法局）");
        jdbc.update("update plan_intake_sheet set format = ?, content = ? where intake_id = ?", format, content, id);
        return id;
    }

    @Test
    void everyFormEverWrittenHasAWorksheetAmongTheTests() throws IOException {
        for (int format = 1; format <= WorksheetFormat.CURRENT; format++) {
            assertThat(written(format)).isNotEmpty();
        }
    }

    @Test
    void aWorksheetOfEachFormSaysTheSameAndIsWrittenInThePresentOne() throws IOException {
        Worksheet present = WorksheetFormat.read(WorksheetFormat.CURRENT, written(WorksheetFormat.CURRENT));

        for (int format = 1; format <= WorksheetFormat.CURRENT; format++) {
            assertThat(WorksheetFormat.read(format, written(format))).isEqualTo(present);
        }
        assertThat(WorksheetFormat.read(WorksheetFormat.CURRENT, WorksheetFormat.write(present)))
                .isEqualTo(present);
    }

    @Test
    void whatAPersonDecidedOnADocumentOfTheFirstFormIsStillThere() throws IOException {
        Worksheet sheet = intakes.details(stored(1, written(1))).sheet();

        assertThat(sheet.head())
                .isEqualTo(new PlanHead(
                        PlanKind.WORK_PLAN,
                        "示范区2026年法治工作要点",
                        "示府办发〔2026〕8号",
                        "示范区人民政府办公室",
                        2026,
                        LocalDate.of(2026, 12, 31)));
        assertThat(sheet.decisions())
                .isEqualTo(Map.of(
                        "各镇", NameDecision.group(2001),
                        "有关部门", NameDecision.units(List.of(1001L, 1002L)),
                        "区信访局", NameDecision.nobody()));
        assertThat(sheet.nextKey()).isEqualTo(10);
        assertThat(sheet.doubts())
                .extracting(
                        SheetDoubt::id,
                        SheetDoubt::task,
                        doubt -> doubt.diagnostic().code().name(),
                        SheetDoubt::settled)
                .containsExactly(
                        tuple(0, 8, "DEADLINE_IN_BODY", false),
                        tuple(1, 8, "AND_OTHERS", false),
                        tuple(2, 2, "DEADLINE_IN_BODY", false),
                        tuple(3, 2, "RELATIVE_DEADLINE", true),
                        tuple(4, 3, "NO_LEAD", true),
                        tuple(5, 6, "NUMBER_JUMPED", false));
    }

    @Test
    void theReadingOfADocumentOfTheFirstFormIsStillThere() throws IOException {
        Worksheet sheet = intakes.details(stored(1, written(1))).sheet();

        assertThat(sheet.text()).contains("立行立改");
        assertThat(sheet.reading().title()).isEqualTo("示范区2026年法治工作要点");
        assertThat(sheet.reading().year()).isEqualTo(2026);
        assertThat(sheet.reading().documentNumber()).isEqualTo("示府办发〔2026〕8号");
        assertThat(sheet.reading().issueDate()).isEqualTo("2026-02-10");
        assertThat(sheet.reading().issuer()).isNotEmpty();
        assertThat(sheet.reading().level()).isNotEmpty();
        assertThat(sheet.reading().kind().name()).isEqualTo("WORK_PLAN");
        assertThat(sheet.reading().sections())
                .extracting(section -> section.heading())
                .containsExactly("一、普法", "二、执法");
        assertThat(sheet.reading().tasks()).hasSize(8);
        assertThat(sheet.reading().diagnostics()).hasSize(6);
    }

    @Test
    void theTasksOfADocumentOfTheFirstFormBecomeADraftAsTheyWere() throws IOException {
        IntakeDetails details = intakes.details(stored(1, written(1)));

        var drafted = new SheetTasks(details).toImport();

        assertThat(details.sheet().tasks()).extracting(SheetTask::key).containsExactly(0, 6, 8, 1, 2, 3, 9, 4, 7);
        assertThat(details.sheet().task(4).origins()).containsExactlyInAnyOrder(4, 5);
        assertThat(details.sheet().task(9).fixed()).hasSize(13);
        assertThat(drafted)
                .extracting(
                        task -> task.number(),
                        task -> task.section(),
                        task -> task.title(),
                        task -> task.body(),
                        task -> task.dueDate() == null ? "" : task.dueDate().toString(),
                        task -> task.dueDateText(),
                        task -> task.longTerm())
                .containsExactly(
                        tuple("1", "一、普法", "开展普法培训", "组织不少于20场培训。", "2026-11-30", "2026年11月底前", false),
                        tuple("8", "二、执法", "开展督察", "及时通报。", "", "", false),
                        tuple("1", "一、普法", "编印读本一册", "2026年11月底前完成。", "2026-11-30", "2026年11月底前", false),
                        tuple("2", "一、普法", "开展宪法周宣传", "走进社区。", "2026-12-04", "宪法宣传周", false),
                        tuple("3", "一、普法", "建立台账", "自印发之日起30日内完成。", "2026-03-12", "自印发之日起30日内", false),
                        tuple("4", "二、执法", "开展执法检查", "办结率达到95%以上。长期坚持。", "", "", false),
                        tuple("", "二、执法", "开展评议", "请群众评议。", "", "", true),
                        tuple("5", "二、执法", "公布权责清单", "坚持公开。由区民政局牵头办理。完善目录。\n开展专项清理\n全面清理。", "", "", false),
                        tuple("9", "二、执法", "化解积案", "存在问题：积案较多\n整改目标：年内清零\n整改措施：逐案包保\n整改情况：已化解3件", "", "立行立改", false));
        assertThat(drafted.getFirst().parties())
                .extracting(party -> party.role(), party -> party.printedName())
                .containsExactly(
                        tuple(AssignmentRole.LEAD, "区司法局"),
                        tuple(AssignmentRole.LEAD, "区财政局"),
                        tuple(AssignmentRole.RESPONSIBLE, "各镇"));
        assertThat(drafted.get(5).particulars().indicators())
                .extracting(
                        target -> target.name(),
                        target -> target.comparison().name(),
                        target -> target.number(),
                        target -> target.classifier(),
                        target -> target.aggregation().name())
                .containsExactly(
                        tuple("办结率", "AT_LEAST", new BigDecimal("95"), "%", "RATIO"),
                        tuple("投诉", "AT_MOST", new BigDecimal("0.5"), "%", "RATIO"));
        assertThat(drafted.get(3).particulars().recurrence()).hasToString("QUARTER");
        assertThat(drafted.get(3).particulars().rectification())
                .hasFieldOrPropertyWithValue("problem", "参加的人少")
                .hasFieldOrPropertyWithValue("goal", "人人参加")
                .hasFieldOrPropertyWithValue("measures", "走进社区")
                .hasFieldOrPropertyWithValue("state", "已开始");
        assertThat(drafted.getLast().particulars().posts()).containsExactly(new Post("责任领导", "王副区长"));
    }

    @Test
    void aDocumentOfTheFirstFormIsWorkedOnAndReadAnew() throws IOException {
        long id = stored(1, written(1));
        IntakeDetails seen = intakes.details(id);

        seen = intakes.edit(id, seen.version(), new SheetEdit.Settle(Set.of(5), true));
        seen = intakes.reread(id, seen.version(), seen.sheet().text().replace("及时通报", "按月通报"));

        assertThat(seen.sheet().decisions()).hasSize(3);
        assertThat(seen.sheet().task(1).task().title()).isEqualTo("开展宪法周宣传");
        assertThat(intakes.details(id).sheet()).isEqualTo(seen.sheet());
    }

    @Test
    void aFormOfALaterVersionIsRefusedInPlainWordsAndLeftAlone() {
        long id = stored(WorksheetFormat.CURRENT + 1, "{\"somethingNew\": 1}");

        assertThatThrownBy(() -> intakes.details(id))
                .isInstanceOf(NewerWorksheetException.class)
                .hasMessageContaining("worksheet-newer");
        assertThatThrownBy(() -> intakes.edit(id, 0, new SheetEdit.Remove(0)))
                .isInstanceOf(NewerWorksheetException.class);

        assertThat(jdbc.queryForObject("select content from plan_intake_sheet where intake_id = ?", String.class, id))
                .isEqualTo("{\"somethingNew\": 1}");
    }
}
