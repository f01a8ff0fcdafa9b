package org.xiaohao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.TextReading;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.EntryStep;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** What a person finds: all that the person may read, and nothing else. */
@Tag("slow")
@BackendTest
class SearchServiceTest {

    private final SearchService search;
    private final ProgressService progress;
    private final EntryReturnService returns;
    private final AttachmentService attachments;
    private final TextReading texts;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    SearchServiceTest(
            SearchService search,
            ProgressService progress,
            EntryReturnService returns,
            AttachmentService attachments,
            TextReading texts,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.search = search;
        this.progress = progress;
        this.returns = returns;
        this.attachments = attachments;
        this.texts = texts;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.here = fixtures.jurisdiction();
        this.plan = issue(here);
    }

    private IssuedPlan issue(TestJurisdiction place) {
        return fixture.plan(place)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("丙局"))
                .issue();
    }

    @BeforeEach
    void aReportIsGiven() {
        plan.receive("1", "甲局", "乙局");
        plan.receive("2", "丙局");
        plan.report("1", "甲局", 2, new EntryText("出具合法性审核意见12345份，A1类清单100%公开", "执法记录仪老化", "更换设备", false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"合法性审核", "审", "核意", "12345", "234", "5", "a1", "A1类", "100%", "记录仪 设备", "合法性审核　更换", "意见12345份，A1"
            })
    void anEntryIsFoundByAnyCharactersOfItsTextProblemAndNextStep(String typed) {
        assertThat(find(here.office(), typed, SearchKind.ENTRY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"合法性复核", "1_345", "10%公", "审核 不在", "'; drop table task; --", "\"", "*"})
    void whatDoesNotStandThereIsNotFound(String typed) {
        assertThat(find(here.office(), typed, SearchKind.ENTRY)).isEmpty();
    }

    @Test
    void theWordsStandInTheExcerptWithUnitAndTask() {
        SearchHit hit = find(here.office(), "合法性", SearchKind.ENTRY).getFirst();
        assertThat(hit.excerpt()).startsWith("出具合法性审核意见");
        assertThat(hit.unit()).isEqualTo("甲局");
        assertThat(hit.number()).isEqualTo("1");
        assertThat(hit.taskId()).isEqualTo(plan.task("1"));
        assertThat(hit.day()).isEqualTo(plan.period(2).endDate());
    }

    @Test
    void aDraftIsFoundByTheOwnUnitOnly() {
        plan.write("1", "乙局", 2, "草稿中的秘密词", false);
        assertThat(find(here.clerk("乙局"), "秘密词", SearchKind.ENTRY)).hasSize(1);
        assertThat(find(here.head("乙局"), "秘密词", SearchKind.ENTRY)).hasSize(1);
        for (Actor other : List.of(here.clerk("甲局"), here.head("甲局"), here.office(), here.leader())) {
            assertThat(found(other, "秘密词")).isEmpty();
        }
        plan.submit("1", "乙局", 2, "草稿中的秘密词", false);
        assertThat(found(here.office(), "秘密词")).isEmpty();
    }

    @Test
    void whatLiesWithTheLeadIsFoundByTheLeadAndTheOffice() {
        long entry = plan.report("1", "乙局", 2, "等待核对的词");
        fixtures.callAs(here.office(), () -> {
            returns.sendBack(entry, EntryStep.LEAD, "请核实");
            return true;
        });
        for (Actor reader : List.of(here.office(), here.leader(), here.clerk("甲局"), here.clerk("乙局"))) {
            assertThat(find(reader, "等待核对", SearchKind.ENTRY)).hasSize(1);
        }
        assertThat(find(here.clerk("丙局"), "等待核对", SearchKind.ENTRY)).isEmpty();
    }

    @Test
    void aUnitFindsNothingOfTasksThatAreNotItsOwn() {
        plan.report("2", "丙局", 2, "只有丙局知道的词");
        assertThat(found(here.clerk("甲局"), "知道的词")).isEmpty();
        assertThat(find(here.clerk("乙局"), "合法性", SearchKind.ENTRY)).hasSize(1);
        assertThat(find(here.clerk("丙局"), "合法性", SearchKind.ENTRY)).isEmpty();
        assertThat(find(here.office(), "知道的词", SearchKind.ENTRY)).hasSize(1);
    }

    @Test
    void anotherJurisdictionFindsNothing() {
        TestJurisdiction there = fixtures.jurisdiction();
        issue(there);
        for (Actor other : List.of(there.clerk("甲局"), there.office(), there.leader())) {
            assertThat(find(other, "合法性", SearchKind.ENTRY)).isEmpty();
        }
    }

    @Test
    void aRevisedWordIsFoundOnceAndTheOldOneNoMore() {
        plan.report("1", "甲局", 2, "更正后的新词");
        assertThat(find(here.office(), "更正后", SearchKind.ENTRY)).hasSize(1);
        assertThat(find(here.office(), "合法性", SearchKind.ENTRY)).isEmpty();
        assertThat(find(here.clerk("甲局"), "合法性", SearchKind.ENTRY)).isEmpty();
    }

    @Test
    void evidenceIsFoundByItsNameWhereItsEntryIsRead() {
        SavedEntry saved = plan.write("1", "乙局", 2, "培训", false);
        long file = fixtures.callAs(here.clerk("乙局"), () -> {
            byte[] bytes = "佐证材料".getBytes(StandardCharsets.UTF_8);
            long id = attachments
                    .store(new UploadAttachment("审核意见书2026第09号.txt", bytes, AttachmentPurpose.EVIDENCE))
                    .id();
            progress.attach(saved.entryId(), id);
            return id;
        });
        assertThat(find(here.clerk("乙局"), "第09号", SearchKind.EVIDENCE))
                .singleElement()
                .returns(file, SearchHit::id);
        assertThat(find(here.office(), "第09号", SearchKind.EVIDENCE)).isEmpty();
        plan.submit("1", "乙局", 2, "培训", false);
        plan.approve("乙局", saved.entryId());
        assertThat(find(here.office(), "第09号", SearchKind.EVIDENCE))
                .singleElement()
                .returns(file, SearchHit::id);
        assertThat(find(here.clerk("丙局"), "第09号", SearchKind.EVIDENCE)).isEmpty();
    }

    @Test
    void evidenceIsFoundByWhatStandsInItWhereItsEntryIsRead() {
        SavedEntry saved = plan.write("1", "乙局", 2, "培训", false);
        long file = fixtures.callAs(here.clerk("乙局"), () -> {
            byte[] bytes = "参训人员共计八十七人，名单如下，含A2类岗位".getBytes(StandardCharsets.UTF_8);
            long id = attachments
                    .store(new UploadAttachment("签到.txt", bytes, AttachmentPurpose.EVIDENCE))
                    .id();
            progress.attach(saved.entryId(), id);
            return id;
        });
        assertThat(found(here.clerk("乙局"), "八十七人")).isEmpty();
        texts.readWaiting();
        assertThat(find(here.clerk("乙局"), "八十七人", SearchKind.CONTENT))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.id()).isEqualTo(file);
                    assertThat(hit.title()).isEqualTo("签到.txt");
                    assertThat(hit.excerpt()).contains("共计八十七人");
                    assertThat(hit.taskId()).isEqualTo(plan.task("1"));
                });
        assertThat(find(here.head("乙局"), "a2类 名单", SearchKind.CONTENT)).hasSize(1);
        assertThat(find(here.head("乙局"), "七", SearchKind.CONTENT))
                .as("a single character")
                .hasSize(1);
        for (Actor other : List.of(here.clerk("甲局"), here.clerk("丙局"), here.office(), here.leader())) {
            assertThat(found(other, "八十七人")).isEmpty();
        }
        plan.submit("1", "乙局", 2, "培训", false);
        plan.approve("乙局", saved.entryId());
        assertThat(find(here.office(), "八十七人", SearchKind.CONTENT)).hasSize(1);
        assertThat(find(here.clerk("甲局"), "八十七人", SearchKind.CONTENT)).hasSize(1);
        assertThat(find(here.clerk("丙局"), "八十七人", SearchKind.CONTENT)).isEmpty();
        assertThat(find(fixtures.jurisdiction().office(), "八十七人", SearchKind.CONTENT))
                .isEmpty();
    }

    @Test
    void unitsAreForThoseWhoSeeTheWholeJurisdiction() {
        assertThat(find(here.office(), "丙局", SearchKind.UNIT)).hasSize(1);
        assertThat(find(here.leader(), "丙", SearchKind.UNIT)).hasSize(1);
        assertThat(find(here.clerk("甲局"), "丙局", SearchKind.UNIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TASK, 甲局", "PLAN, 甲局", "TASK, ", "PLAN, "})
    void plansAndTasksAreFoundByTheirWords(SearchKind kind, @Nullable String unit) {
        Actor actor = unit == null ? here.office() : here.clerk(unit);
        String title = kind == SearchKind.TASK
                ? plan.summary("1").title()
                : plan.details("1").planTitle();
        assertThat(find(actor, title.substring(0, 2), kind)).isNotEmpty();
    }

    @Test
    void aDraftPlanIsNotFound() {
        long draft = fixture.plan(here).task("9", task -> task.lead("甲局")).create();
        assertThat(fixtures.callAs(here.office(), () -> search.search("1", Set.of(), draft, 10)))
                .isEmpty();
        assertThat(fixtures.callAs(here.office(), () -> search.search("任务", Set.of(), draft, 10)))
                .isEmpty();
    }

    @Test
    void moreHitsTakeNoMoreStatements() {
        fixtures.actingAs(here.office());
        int few = StatementCount.of(() -> search.search("合法性", Set.of(), null, 10));
        plan.report("1", "乙局", 2, "合法性审核一");
        plan.report("2", "丙局", 2, "合法性审核二");
        fixtures.actingAs(here.office());
        assertThat(StatementCount.of(() -> search.search("合法性", Set.of(), null, 10)))
                .isEqualTo(few);
    }

    private List<SearchGroup> found(Actor actor, String typed) {
        return fixtures.callAs(actor, () -> search.search(typed, Set.of(), null, 10));
    }

    private List<SearchHit> find(Actor actor, String typed, SearchKind kind) {
        return found(actor, typed).stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.hits().stream())
                .toList();
    }
}
