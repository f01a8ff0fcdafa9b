package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.notification.UserNotificationSummary;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.LetterTemplates;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** The office writes to units that are late, one letter each, and follows what comes of it. */
@BackendTest
@Tag("slow")
class LetterTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final LocalDate LATE = LocalDate.of(2026, 7, 20);

    @Autowired
    private PressService press;

    @Autowired
    private LetterService letters;

    @Autowired
    private LetterFormService forms;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private MonitorService monitor;

    @Autowired
    private NotificationService notifications;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private TestJurisdiction here;

    @BeforeEach
    void theOfficeIsSignedIn() {
        here = fixtures.jurisdiction();
        here.clerk("甲局");
        here.clerk("乙局");
        fixtures.actingAs(here.office());
    }

    private IssuedPlan plan() {
        clock.reset();
        IssuedPlan plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局").due(LocalDate.of(2026, 7, 1)))
                .task("2", task -> task.lead("甲局").responsible("丙局"))
                .issue();
        clock.setDate(LATE);
        return plan;
    }

    private PressResult write(IssuedPlan plan) {
        return press.press(new PressLate(plan.id(), ReminderKind.SUPERVISION_LETTER, Set.of(), ""));
    }

    private LetterDetails letterTo(String unit) {
        long id = letters.list(new LetterFilter(2026, null), PAGE).stream()
                .filter(letter -> letter.unitName().equals(unit))
                .findFirst()
                .orElseThrow()
                .id();
        return letters.details(id);
    }

    @Test
    void aUnitGetsOneLetterWithAllThatItOwes() {
        PressResult done = write(plan());

        assertThat(done.letters()).hasSize(3);
        assertThat(done.reminders()).isEqualTo(5);
        assertThat(letters.list(new LetterFilter(2026, null), PAGE))
                .extracting(LetterSummary::number, LetterSummary::unitName, LetterSummary::items, LetterSummary::state)
                .containsExactly(
                        tuple(3, "丙局", 1, LetterState.NUMBERED),
                        tuple(2, "乙局", 1, LetterState.DELIVERED),
                        tuple(1, "甲局", 3, LetterState.DELIVERED));
        LetterDetails letter = letterTo("甲局");
        assertThat(letter.items())
                .extracting(LetterDetails.Item::number, item -> item.periodId() == null)
                .containsExactlyInAnyOrder(tuple("1", true), tuple("1", false), tuple("2", false));
        assertThat(letter.paragraphs())
                .contains("一、《工作要点》第1项“事项1”由你单位牵头，应于2026年7月1日前完成，尚未办结，已逾期19天。")
                .anyMatch(text -> text.endsWith("《工作要点》第2项“事项2”，第二季度进展应于2026年7月10日前报送，已迟报10天。"));
        assertThat(letter.summary().answerDue()).isEqualTo(LocalDate.of(2026, 7, 23));
    }

    @Test
    void whoHasAnsweredIsLeftOutAndTheCountAddsUp() {
        IssuedPlan plan = plan();
        press.press(new PressLate(plan.id(), Set.of(), ""));
        Actor clerk = here.clerk("乙局");
        fixtures.actingAs(clerk);
        reminders.answer(reminders.unanswered(PAGE).getContent().getFirst().id(), "明日报送");
        fixtures.actingAs(here.office());

        PressPreview message = press.preview(new PressLate(plan.id(), Set.of(), ""));
        PressPreview letter =
                press.preview(new PressLate(plan.id(), ReminderKind.SUPERVISION_LETTER, Set.of(), "务必重视"));

        assertThat(message.units()).hasSize(3);
        assertThat(message.going()).isZero();
        assertThat(message.leftOut(LeftOut.TODAY)).isEqualTo(2);
        assertThat(message.leftOut(LeftOut.ANSWERED)).isEqualTo(1);
        assertThat(letter.going()).isEqualTo(2);
        assertThat(letter.units())
                .extracting(
                        PressUnit::unitName,
                        PressUnit::hasPeople,
                        unit -> unit.number().endsWith("2号"))
                .containsExactly(tuple("甲局", true, false), tuple("乙局", true, false), tuple("丙局", false, true));
        assertThat(letter.units().getFirst().text()).contains("务必重视");
        assertThat(letters.list(new LetterFilter(2026, null), PAGE)).isEmpty();
        assertThat(write(plan))
                .extracting(PressResult::units, PressResult::answered)
                .containsExactly(2, 1);
        assertThat(write(plan))
                .extracting(PressResult::units, PressResult::today)
                .containsExactly(0, 2);
    }

    @Test
    void aLetterIsOpenedAnsweredSentBackAnsweredAndPutAway() {
        write(plan());
        long letter = letterTo("甲局").summary().id();
        fixtures.actingAs(here.clerk("甲局"));
        letters.markOpened(letter);
        letters.answer(letter, "正在办理");
        fixtures.actingAs(here.office());
        assertThat(monitor.overdue(null, PAGE).stream()
                        .filter(item -> item.unitName().equals("甲局")))
                .hasSize(3)
                .allMatch(item -> item.answer().equals("正在办理") && item.reminderState() == ReminderState.ANSWERED);
        letters.sendBack(letter, "请写明日期");
        assertThat(letters.details(letter).summary().state()).isEqualTo(LetterState.OPENED);
        fixtures.actingAs(here.head("甲局"));
        letters.answer(letter, "7月30日前完成");
        fixtures.actingAs(here.office());
        letters.close(letter, "已办");

        LetterDetails closed = letters.details(letter);
        assertThat(closed.summary().state()).isEqualTo(LetterState.CLOSED);
        assertThat(closed.answers())
                .extracting(LetterDetails.Answer::words, LetterDetails.Answer::returnWords)
                .containsExactly(tuple("7月30日前完成", ""), tuple("正在办理", "请写明日期"));
        assertThat(letters.counts(2026))
                .isEqualTo(Map.of(LetterState.CLOSED, 1, LetterState.DELIVERED, 1, LetterState.NUMBERED, 1));
    }

    @Test
    void aSecondLetterRefersToTheFirst() {
        IssuedPlan plan = plan();
        write(plan);
        LetterDetails first = letterTo("甲局");
        clock.setDate(LATE.plusDays(7));
        write(plan);
        LetterDetails second = letterTo("甲局");

        assertThat(second.earlierId()).isEqualTo(first.summary().id());
        assertThat(second.paragraphs())
                .anyMatch(text -> text.contains(first.summary().documentNumber()) && text.contains("再次督办"));
    }

    @Test
    void aLetterThatWasTakenBackKeepsItsNumber() {
        IssuedPlan plan = plan();
        write(plan);
        letters.withdraw(letterTo("丙局").summary().id(), "发错");
        clock.setDate(LATE.plusDays(1));
        write(plan);

        assertThat(letters.list(new LetterFilter(2026, null), PAGE))
                .extracting(LetterSummary::number)
                .containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(letterTo("丙局").earlierId()).isNull();
    }

    @Test
    void aLetterThatWasTakenBackStandsInNobodysWay() {
        IssuedPlan plan = plan();
        write(plan);
        letters.withdraw(letterTo("丙局").summary().id(), "写错了");

        assertThat(monitor.overdue(null, PAGE).stream()
                        .filter(item -> item.unitName().equals("丙局")))
                .singleElement()
                .extracting(OverdueItem::reminderState)
                .isNull();
        assertThat(write(plan))
                .extracting(PressResult::units, PressResult::today)
                .containsExactly(1, 2);
    }

    @Test
    void whatALetterPressesForIsAnsweredWithTheLetterOnly() {
        write(plan());
        long reminder = jdbc.queryForList(
                        "select id from reminder where letter_id = ?",
                        Long.class,
                        letterTo("乙局").summary().id())
                .getFirst();
        fixtures.actingAs(here.clerk("乙局"));

        assertThatThrownBy(() -> reminders.answer(reminder, "明日报送")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reminders.markOpened(reminder)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsShownForTheChosenUnitsIsWhatIsSent() {
        IssuedPlan plan = plan();
        PressLate wanted = new PressLate(plan.id(), ReminderKind.SUPERVISION_LETTER, Set.of(), "");
        long first = press.preview(wanted).units().getFirst().orgUnitId();
        PressLate without = wanted.without(Set.of(first));

        PressPreview shown = press.preview(without);
        assertThat(shown.units())
                .extracting(PressUnit::unitName, PressUnit::leftOut)
                .containsExactly(tuple("甲局", LeftOut.UNTICKED), tuple("乙局", null), tuple("丙局", null));
        assertThat(shown.going()).isEqualTo(2);
        PressResult done = press.press(without);
        assertThat(done.units()).isEqualTo(2);
        assertThat(letterTo("乙局").summary().documentNumber())
                .isEqualTo(shown.units().get(1).number());
        assertThat(letterTo("丙局").summary().documentNumber())
                .isEqualTo(shown.units().get(2).number());
    }

    @Test
    void aMessageReachesOnlyUnitsThatHaveSomebodyToReadIt() {
        IssuedPlan plan = plan();
        PressLate message = new PressLate(plan.id(), Set.of(), "");

        assertThat(press.preview(message).unreached()).isEqualTo(1);
        assertThat(press.press(message))
                .extracting(PressResult::units, PressResult::unreached)
                .containsExactly(3, 1);
    }

    @Test
    void aFormThatAnotherChangedIsNotGivenAnotherFile() {
        LetterFormDetails seen = forms.form();
        forms.update(new UpdateLetterForm(seen.version(), "示范区法治办", "示督〔{年}〕{号}号", "督办函", "另一人的话：", "请办理。", "", "", 3));
        int old = seen.version();
        LetterFormDetails now =
                take("督办函.docx", LetterTemplates.good(), forms.form().version());

        assertThatThrownBy(() -> take("督办函.docx", LetterTemplates.good(), old + 7))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> forms.removeTemplate(old + 7)).isInstanceOf(StaleDataException.class);
        assertThat(forms.form()).isEqualTo(now);
        assertThat(now.opening()).isEqualTo("另一人的话：");
    }

    @Test
    void numbersHaveNoGapsWhenManyWriteAtOnce() throws Exception {
        List<IssuedPlan> many = IntStream.range(0, 6).mapToObj(index -> plan()).toList();
        Actor office = here.office();
        List<Callable<PressResult>> acts = new ArrayList<>();
        many.forEach(plan -> acts.add(() -> fixtures.callAs(office, () -> write(plan))));
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<PressResult> done : threads.invokeAll(acts)) {
                assertThat(done.get().letters()).hasSize(3);
            }
        }
        assertThat(letters.list(new LetterFilter(2026, null), PageRequest.of(0, 100)))
                .extracting(LetterSummary::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18)
                        .map(number -> 19 - number)
                        .boxed()
                        .toList());
    }

    @Test
    void theUnitTheOfficeAndTheLeadersAreTold() {
        fixtures.callAs(here.leader(), () -> true);
        write(plan());
        new EventDelivery(jdbc).await();

        assertThat(kinds(here.clerk("甲局"))).contains(MessageKind.LETTER_SENT);
        assertThat(kinds(here.leader())).containsExactly(MessageKind.LETTERS_COPIED);
        long letter = letterTo("甲局").summary().id();
        fixtures.callAs(here.clerk("甲局"), () -> {
            letters.answer(letter, "明日报送");
            return true;
        });
        new EventDelivery(jdbc).await();
        assertThat(kinds(here.office())).contains(MessageKind.LETTER_ANSWERED);
    }

    private Set<MessageKind> kinds(Actor person) {
        return fixtures.callAs(
                person,
                () -> notifications.list(PAGE).stream()
                        .map(UserNotificationSummary::kind)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aUnitSeesItsOwnLettersOnly() {
        write(plan());
        fixtures.actingAs(here.clerk("乙局"));

        assertThat(letters.list(new LetterFilter(2026, null), PAGE))
                .extracting(LetterSummary::unitName)
                .containsExactly("乙局");
        assertThat(letters.counts(2026)).isEqualTo(Map.of(LetterState.DELIVERED, 1));
    }

    @Test
    void whatTheOfficeSetsStandsInItsLetters() {
        LetterFormDetails form = forms.form();
        forms.update(new UpdateLetterForm(
                form.version(),
                "示范区依法治区办公室",
                "示依法办督〔{年}〕{号}号",
                "督办通知",
                "你单位{件数}件事项已超期：",
                "请于{期限}前办结。",
                "联系人：陈砚。",
                "区政府办公室",
                5));
        write(plan());

        LetterDetails letter = letterTo("乙局");
        assertThat(letter.summary().documentNumber()).isEqualTo("示依法办督〔2026〕2号");
        assertThat(letter.paragraphs().getFirst()).isEqualTo("你单位1件事项已超期：");
        assertThat(letter.paragraphs()).endsWith("请于2026年7月27日前办结。", "联系人：陈砚。");
        assertThat(letter.copies()).isEqualTo("区政府办公室");
        LetterFormDetails now = forms.form();
        assertThatThrownBy(() ->
                        forms.update(new UpdateLetterForm(now.version(), "甲", "没有编号", "函", "开头", "请求", "", "", 5)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLetterIsAWordFileInTheFormOfTheStandard() throws IOException {
        write(plan());
        LetterFile file = letters.document(letterTo("乙局").summary().id());

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .startsWith(letterTo("乙局").summary().documentNumber(), "督办函", "乙局：")
                    .contains("2026年7月20日");
            assertThat(word.getHeaderList().getFirst().getText()).contains("法治办");
        }
    }

    @Test
    void aLetterIsFilledIntoTheOfficesOwnForm() throws IOException {
        LetterFormDetails form = take("督办函.docx", LetterTemplates.good());
        assertThat(form.template()).isEqualTo("督办函.docx");
        write(plan());
        LetterDetails letter = letterTo("甲局");

        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(letters.document(letter.summary().id()).bytes()))) {
            List<String> text = new ArrayList<>();
            text.add("编号：" + letter.summary().documentNumber());
            text.addAll(letter.paragraphs());
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).containsExactlyElementsOf(text);
            assertThat(word.getTables().getFirst().getText()).contains("致 甲局：");
        }
        assertThat(forms.removeTemplate(forms.form().version()).template()).isNull();
    }

    @Test
    void aFileThatCannotBeFilledIsRefused() {
        assertThatThrownBy(() -> take("督办函.docx", LetterTemplates.file("{编号}")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("letter-template-body"));
        assertThatThrownBy(() -> take("督办函.docx", LetterTemplates.file("{文号}", "{正文}")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("letter-template-field"));
        assertThatThrownBy(() -> take("督办函.txt", "{正文}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(forms.form().template()).isNull();
    }

    private LetterFormDetails take(String name, byte[] content) {
        return take(name, content, forms.form().version());
    }

    private LetterFormDetails take(String name, byte[] content, int version) {
        try (ReceivedFile file =
                attachments.receive(new UploadAttachment(name, content, AttachmentPurpose.LETTER_TEMPLATE))) {
            return forms.takeTemplate(file, version);
        }
    }

    @Test
    void theRegisterAndThePreviewTakeNoMoreStatementsForMoreLetters() {
        IssuedPlan few = plan();
        int preview = StatementCount.of(() -> preview(few));
        write(few);
        int list = StatementCount.of(this::list);
        PlanFixture.Draft draft = plans.plan(here);
        for (int number = 1; number <= 9; number++) {
            String unit = "局" + number;
            draft.task(
                    String.valueOf(number),
                    task -> task.lead(unit).responsible("甲局").due(LocalDate.of(2026, 7, 1)));
        }
        clock.reset();
        IssuedPlan many = draft.issue();
        clock.setDate(LATE);
        assertThat(StatementCount.of(() -> preview(many))).isEqualTo(preview);
        write(many);
        assertThat(StatementCount.of(this::list)).isEqualTo(list);
    }

    private void preview(IssuedPlan plan) {
        press.preview(new PressLate(plan.id(), ReminderKind.SUPERVISION_LETTER, Set.of(), ""));
    }

    private void list() {
        letters.list(new LetterFilter(2026, null), PAGE);
        letters.counts(2026);
    }
}
