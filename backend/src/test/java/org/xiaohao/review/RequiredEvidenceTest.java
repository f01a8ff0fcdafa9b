package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.plan.NamedPiece;
import org.xiaohao.plan.PieceReference;
import org.xiaohao.plan.RequiredPieceService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.MarkedFile;
import org.xiaohao.progress.PeriodSheetService;
import org.xiaohao.progress.PieceService;
import org.xiaohao.progress.PieceStanding;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** 所需佐证: named by the office, marked by the units, and listed where it is missing. */
@BackendTest
@Tag("slow")
class RequiredEvidenceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final RequiredPieceService requirements;
    private final PieceService pieces;
    private final ProgressService progress;
    private final PeriodSheetService sheet;
    private final ReviewService reviews;
    private final TaskService tasks;
    private final AttachmentService attachments;
    private final NotificationService notifications;
    private final JdbcTemplate jdbc;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    RequiredEvidenceTest(
            RequiredPieceService requirements,
            PieceService pieces,
            ProgressService progress,
            PeriodSheetService sheet,
            ReviewService reviews,
            TaskService tasks,
            AttachmentService attachments,
            NotificationService notifications,
            JdbcTemplate jdbc,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.requirements = requirements;
        this.pieces = pieces;
        this.progress = progress;
        this.sheet = sheet;
        this.reviews = reviews;
        this.tasks = tasks;
        this.attachments = attachments;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @BeforeEach
    void aPlanIsIssued() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("甲局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.receive("2", "甲局");
    }

    private List<PieceReference> require(String number, String... names) {
        int version = plan.details(number).version();
        return fixtures.callAs(
                here.office(),
                () -> requirements.require(
                        plan.task(number),
                        version,
                        Stream.of(names)
                                .map(name -> new NamedPiece(null, name, "盖章"))
                                .toList(),
                        "便于核验"));
    }

    private long file(Actor who, String name) {
        return fixtures.callAs(
                who,
                () -> attachments
                        .store(new UploadAttachment(
                                name, name.getBytes(StandardCharsets.UTF_8), AttachmentPurpose.EVIDENCE))
                        .id());
    }

    private long draftWith(String unit, String name, @Nullable Long piece) {
        long entry = plan.write("1", unit, 2, unit + "情况", false).entryId();
        long file = file(here.clerk(unit), name);
        return fixtures.callAs(here.clerk(unit), () -> {
            progress.attach(entry, file);
            pieces.mark(entry, file, piece);
            return entry;
        });
    }

    private void sendOut(String unit, long entry) {
        fixtures.callAs(
                here.clerk(unit),
                () -> progress.submit(entry, progress.details(entry).version()));
        plan.approve(unit, entry);
    }

    private List<String> missing(Actor who) {
        return fixtures.callAs(who, () -> pieces.ofTask(plan.task("1"))).stream()
                .filter(PieceStanding::isMissing)
                .map(standing -> standing.piece().name())
                .toList();
    }

    @Test
    void whatTheOfficeRequiresIsMissingUntilAUnitHandsItIn() {
        List<PieceReference> required = require("1", "验收表", "照片");
        assertThat(missing(here.clerk("甲局"))).containsExactly("验收表", "照片");

        long entry = draftWith("乙局", "验收.txt", required.getFirst().id());
        assertThat(missing(here.clerk("乙局"))).as("what it writes itself").containsExactly("照片");
        assertThat(missing(here.clerk("甲局"))).as("nobody else's draft").containsExactly("验收表", "照片");
        assertThat(missing(here.office())).containsExactly("验收表", "照片");

        sendOut("乙局", entry);
        assertThat(missing(here.office())).containsExactly("照片");
        assertThat(fixtures.callAs(here.clerk("甲局"), () -> pieces.ofTask(plan.task("1")))
                        .getFirst()
                        .files())
                .extracting(PieceStanding.HandedIn::unitName, PieceStanding.HandedIn::fileName)
                .containsExactly(tuple("乙局", "验收.txt"));
        EntryDetails shown = fixtures.callAs(here.office(), () -> progress.details(entry));
        assertThat(shown.pieces()).extracting(MarkedFile::name).containsExactly("验收表");
    }

    @Test
    void aPieceOfVeryManyFilesHidesNoOther() {
        List<PieceReference> required = require("1", "验收表", "照片");
        long entry = draftWith("乙局", "照片.txt", required.getLast().id());
        sendOut("乙局", entry);
        List<Long> files = LongStream.rangeClosed(1, 2001)
                .map(more -> entry + more)
                .boxed()
                .toList();
        jdbc.batchUpdate(
                "insert into attachment (id, jurisdiction_id, file_name, media_type, size_bytes, sha256, storage_key,"
                        + " purpose, uploaded_by, uploaded_at) select ?, jurisdiction_id, 'a.txt', 'text/plain', 1, ?, ?,"
                        + " 'EVIDENCE', 1, uploaded_at from attachment where id ="
                        + " (select attachment_id from evidence where entry_id = " + entry + ")",
                files.stream()
                        .map(file -> new Object[] {file, "ab".repeat(32), "k" + file})
                        .toList());
        jdbc.batchUpdate(
                "insert into evidence (id, entry_id, attachment_id, position, piece_id) values (?, ?, ?, 1, ?)",
                files.stream()
                        .map(file -> new Object[] {
                            file, entry, file, required.getFirst().id()
                        })
                        .toList());
        assertThat(missing(here.office())).isEmpty();
    }

    @Test
    void aMarkGoesOnIntoTheNextRevisionAndOnlyADraftIsMarked() {
        PieceReference piece = require("1", "验收表").getFirst();
        long entry = draftWith("乙局", "验收.txt", piece.id());
        sendOut("乙局", entry);
        long file = fixtures.callAs(here.office(), () -> progress.details(entry))
                .evidence()
                .getFirst()
                .id();
        fixtures.actingAs(here.clerk("乙局"));
        assertThatThrownBy(() -> pieces.mark(entry, file, null)).isInstanceOf(IllegalTransitionException.class);

        long next = plan.write("1", "乙局", 2, "更正", false).entryId();
        fixtures.actingAs(here.clerk("乙局"));
        assertThat(progress.details(next).marks()).isEqualTo(Map.of(file, piece.id()));
        assertThat(pieces.ofTask(plan.task("1")).getFirst().files())
                .as("the same file once")
                .hasSize(1);
        pieces.mark(next, file, null);
        assertThat(progress.details(next).marks()).isEmpty();
        long foreign = require("2", "纪要").getFirst().id();
        fixtures.actingAs(here.clerk("乙局"));
        assertThatThrownBy(() -> pieces.mark(next, file, foreign)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pieces.mark(next, 4711, piece.id())).isInstanceOf(NotFoundException.class);
        fixtures.actingAsNobody();
    }

    @Test
    void whatIsAmendedStandsOnTheTrailAndIsToldAndKeepsWhatWasHandedIn() {
        List<PieceReference> required = require("1", "验收表", "照片");
        sendOut("乙局", draftWith("乙局", "验收.txt", required.getFirst().id()));
        int version = plan.details("1").version();
        List<NamedPiece> anew = List.of(
                new NamedPiece(null, "会议纪要", ""),
                new NamedPiece(required.getFirst().id(), "竣工验收表", "两方盖章"));
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> requirements.require(plan.task("1"), version, anew, " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> requirements.require(plan.task("1"), version - 1, anew, "调整"))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> requirements.require(
                        plan.task("1"),
                        version,
                        List.of(new NamedPiece(null, "甲", ""), new NamedPiece(null, " 甲", "")),
                        "调整"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("pieces.1");
                    assertThat(refused.code()).isEqualTo("piece-twice");
                });
        requirements.require(plan.task("1"), version, anew, "验收口径统一");

        assertThat(missing(here.office())).containsExactly("会议纪要");
        fixtures.actingAs(here.office());
        assertThat(tasks.trail(plan.task("1"), Set.of(TrailKind.EVIDENCE_REQUIRED), PAGE))
                .extracting(item -> item.content(), item -> item.before(), item -> item.after())
                .containsExactly(tuple("验收口径统一", "验收表\n照片", "会议纪要\n竣工验收表"), tuple("便于核验", "", "验收表\n照片"));
        new EventDelivery(jdbc).await();
        fixtures.actingAs(here.clerk("乙局"));
        assertThat(notifications.list(PAGE))
                .filteredOn(message -> message.kind() == MessageKind.TASK_EVIDENCE_REQUIRED)
                .hasSize(2);
        fixtures.actingAsNobody();
    }

    @Test
    void whatIsMissingIsListedOnTheSheetOfThePeriodInAFixedNumberOfStatements() {
        require("1", "验收表", "照片");
        assertThat(fixtures.callAs(here.clerk("甲局"), sheet::mine))
                .extracting(row -> row.number(), row -> row.missingPieces())
                .containsExactly(tuple("1", List.of("验收表", "照片")), tuple("2", List.of()));
        fixtures.actingAs(here.clerk("甲局"));
        long one = StatementCount.of(sheet::mine);
        fixtures.actingAsNobody();
        require("2", "纪要", "名单");
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(StatementCount.of(sheet::mine)).isEqualTo(one);
        fixtures.actingAsNobody();
    }

    @Test
    void closingWithoutAPieceNeedsAWordOnItAndTheOfficeDecides() {
        List<PieceReference> required = require("1", "验收表", "照片", "纪要");
        sendOut("乙局", draftWith("乙局", "验收.txt", required.getFirst().id()));
        long photo = file(here.head("甲局"), "照片.txt");
        long task = plan.task("1");
        Map<Long, Long> marks = Map.of(photo, required.get(1).id());
        fixtures.actingAs(here.head("甲局"));
        assertThat(reviews.preparation(task).pieces().stream().filter(PieceStanding::isMissing))
                .hasSize(2);
        assertThatThrownBy(() -> reviews.apply(new ApplyForClosing(task, "完成", List.of(photo))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("missing.0"));
        assertThatThrownBy(() -> reviews.apply(new ApplyForClosing(
                        task, "完成", List.of(photo), List.of(), List.of(), Map.of(photo, 4711L), List.of())))
                .isInstanceOf(NotFoundException.class);
        long request = reviews.apply(new ApplyForClosing(
                task,
                "完成",
                List.of(photo),
                List.of(),
                List.of(),
                marks,
                List.of(new WordOnPiece(required.get(2).id(), "会议合并召开，无单独纪要"))));

        fixtures.actingAs(here.office());
        ClosingDetails shown = reviews.details(request);
        assertThat(shown.missing())
                .containsExactly(new MissingPiece(required.get(2).id(), "纪要", "会议合并召开，无单独纪要"));
        assertThat(shown.pieces())
                .containsExactly(
                        new ClosingDetails.FilePiece(photo, required.get(1).id(), "照片"));
        reviews.approve(request);
        assertThat(reviews.details(request).state()).isEqualTo(ClosingState.APPROVED);
        fixtures.actingAsNobody();
    }

    @Test
    void theHeadDoesNotSendOnWhatSaysNothingOfAPieceThatIsMissingNow() {
        PieceReference piece = require("1", "验收表").getFirst();
        long entry = draftWith("乙局", "验收.txt", piece.id());
        sendOut("乙局", entry);
        long task = plan.task("1");
        long request =
                fixtures.callAs(here.clerk("甲局"), () -> reviews.apply(new ApplyForClosing(task, "完成", List.of())));
        fixtures.callAs(here.office(), () -> {
            progress.returnApproved(entry, "缺盖章");
            return true;
        });
        fixtures.actingAs(here.head("甲局"));
        assertThatThrownBy(() -> reviews.send(request))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("closing-piece-unsaid"));
        reviews.withdraw(request);
        reviews.apply(new ApplyForClosing(
                task, "完成", List.of(), List.of(), List.of(), Map.of(), List.of(new WordOnPiece(piece.id(), "补盖章后报送"))));
        fixtures.actingAsNobody();
    }
}
