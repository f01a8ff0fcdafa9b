package org.xiaohao.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class AttachmentServiceTest {

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private AttachmentDirectory directory;

    @Autowired
    private UnfinishedUploads unfinished;

    @Autowired
    private FileStore files;

    @Autowired
    private ErrorTexts texts;

    @Autowired
    private MutableClock clock;

    private final Fixtures fixtures;
    private final TransactionTemplate transaction;
    private final TestJurisdiction district;
    private final Actor clerk;

    AttachmentServiceTest(@Autowired Fixtures fixtures, @Autowired PlatformTransactionManager transactionManager) {
        this.fixtures = fixtures;
        transaction = new TransactionTemplate(transactionManager);
        district = fixtures.jurisdiction();
        clerk = district.clerk("区司法局");
    }

    @BeforeEach
    void actAsClerk() {
        fixtures.actingAs(clerk);
    }

    @Test
    void keepsTheBytesAndWhatIsKnownOfThem() throws IOException {
        byte[] pdf = SampleFiles.pdf();

        AttachmentReference stored = store("C:\\材料\\宣传 照片.pdf", pdf);

        assertThat(stored.fileName()).isEqualTo("宣传 照片.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(pdf.length);
        assertThat(stored.uploadedAt()).isEqualTo(clock.instant());
        AttachmentContent content = directory.open(district.id(), stored.id());
        assertThat(content.reference()).isEqualTo(stored);
        assertThat(content.resource().getContentAsByteArray()).isEqualTo(pdf);
        assertThat(content.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void aDownloadIsSavedAndNeverRun() {
        AttachmentReference stored = store("报告\".pdf", SampleFiles.pdf());

        var headers = directory.open(district.id(), stored.id()).headers();

        assertThat(headers)
                .containsEntry("Content-Type", "application/pdf")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsKey("Content-Security-Policy");
        assertThat(headers.get("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf")
                .doesNotContain("\n");
    }

    @Test
    void refusalsStoreNothingAndSayWhy() throws Exception {
        long before = storedFiles();

        assertRefused("a.pdf", new byte[0], "attachment-empty");
        assertRefused("a.exe", SampleFiles.exe(), "attachment-type");
        assertRefused("a.docm", SampleFiles.docx(), "attachment-macros");
        assertRefused("a.docx", new byte[] {'P', 'K', 3, 4}, "attachment-corrupt");
        assertRefused("a.docx", SampleFiles.encryptedDocx(), "attachment-encrypted");

        assertThat(storedFiles()).isEqualTo(before);
    }

    @Test
    void takesTwentyMegabytesAndNoByteMore() throws IOException {
        long max = AttachmentPurpose.EVIDENCE.maxBytes();
        assertThat(max).isEqualTo(20L * 1024 * 1024);
        long before = storedFiles();

        assertThatThrownBy(() ->
                        attachments.store(new UploadAttachment("a.pdf", pdfOf(max + 1), AttachmentPurpose.EVIDENCE)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.code()).isEqualTo("attachment-too-large");
                    assertThat(texts.text(e, Locale.SIMPLIFIED_CHINESE)).contains("a.pdf", "20 MB");
                });
        assertThat(storedFiles()).isEqualTo(before);

        assertThat(attachments
                        .store(new UploadAttachment("a.pdf", pdfOf(max), AttachmentPurpose.EVIDENCE))
                        .size())
                .isEqualTo(max);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        long before = storedFiles();
        InputStream broken = new SequenceInputStream(pdfOf(1000), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> attachments.store(new UploadAttachment("a.pdf", broken, AttachmentPurpose.EVIDENCE)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(storedFiles()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "UNIT_HEAD", "OFFICE"})
    void theseMayUpload(Role role) {
        Actor person = fixtures.actingAs(district.person(role));
        AttachmentReference stored = store("a.pdf", SampleFiles.pdf());

        assertThat(directory.requireOwn(person, List.of(stored.id()))).containsExactly(stored);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLERK", "UNIT_HEAD", "OFFICE"})
    void othersMayNot(Role role) {
        fixtures.actingAs(district.person(role));

        assertThatThrownBy(() -> store("a.pdf", SampleFiles.pdf())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdministratorBringsListsOfPeopleAndNothingElse() {
        fixtures.actingAs(district.admin());
        try (ReceivedFile list =
                attachments.receive(new UploadAttachment("a.csv", new byte[] {'a'}, AttachmentPurpose.ENROLMENT))) {
            assertThat(list.size()).isEqualTo(1);
        }
        assertThatThrownBy(() -> attachments.receive(
                        new UploadAttachment("a.csv", new byte[] {'a'}, AttachmentPurpose.EVIDENCE)))
                .isInstanceOf(AccessDeniedException.class);
        fixtures.actingAs(district.office());
        assertThatThrownBy(() -> attachments.receive(
                        new UploadAttachment("a.csv", new byte[] {'a'}, AttachmentPurpose.ENROLMENT)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyMayNotUpload() {
        fixtures.actingAsNobody();

        assertThatThrownBy(() -> store("a.pdf", SampleFiles.pdf()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void anotherJurisdictionFindsNothing() {
        long id = store("a.pdf", SampleFiles.pdf()).id();
        TestJurisdiction other = fixtures.jurisdiction();

        assertThat(directory.find(district.id(), id)).isPresent();
        assertThat(directory.find(other.id(), id)).isEmpty();
        assertThat(directory.findAll(other.id(), Set.of(id))).isEmpty();
        assertThatThrownBy(() -> directory.open(other.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> directory.requireOwn(other.office(), Set.of(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyTheOwnUnitBindsAFile() {
        AttachmentReference mine = store("a.pdf", SampleFiles.pdf());
        Actor elsewhere = district.clerk("区教育局");
        fixtures.actingAs(elsewhere);
        AttachmentReference theirs = store("b.pdf", SampleFiles.pdf());
        Actor head = district.head("区司法局");

        assertThat(directory.requireOwn(head, List.of(mine.id(), mine.id()))).containsExactly(mine);
        assertThat(directory.requireOwn(head, List.of())).isEmpty();
        for (Actor person : List.of(clerk, head, district.office(), district.leader())) {
            assertThatThrownBy(() -> directory.requireOwn(person, List.of(mine.id(), theirs.id())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(directory.findAll(district.id(), List.of(theirs.id(), mine.id())))
                .containsExactlyInAnyOrder(mine, theirs);
    }

    @Test
    void bytesThatAreGoneAreNotFound() throws IOException {
        long id = store("a.pdf", SampleFiles.pdf()).id();
        Files.delete(lasting(id));

        assertThatThrownBy(() -> directory.open(district.id(), id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFileOfAFailedTransactionGoesToTheBin() throws IOException {
        AttachmentReference reference = transaction.execute(status -> {
            status.setRollbackOnly();
            return store("a.pdf", SampleFiles.pdf());
        });

        assertThat(directory.find(district.id(), reference.id())).isEmpty();
        assertThat(lasting(reference.id())).doesNotExist();
        assertThat(files.incoming().resolve(name(reference.id()))).doesNotExist();
        assertThat(binned(reference.id())).hasBinaryContent(SampleFiles.pdf());
    }

    @Test
    void aFileIsOnDiskBeforeItsRowIsCommittedAndReadableAllTheTime() throws IOException {
        AttachmentReference reference = transaction.execute(status -> {
            AttachmentReference stored = store("a.pdf", SampleFiles.pdf());
            assertThat(files.incoming().resolve(name(stored.id()))).hasBinaryContent(SampleFiles.pdf());
            assertThat(directory.open(district.id(), stored.id()).resource().isReadable())
                    .isTrue();
            return stored;
        });

        assertThat(lasting(reference.id())).hasBinaryContent(SampleFiles.pdf());
        assertThat(files.incoming().resolve(name(reference.id()))).doesNotExist();
    }

    @Test
    void whatTheProcessDiedOverIsSettledAtTheNextStart() throws IOException {
        AttachmentReference committed = store("a.pdf", SampleFiles.pdf());
        Path held = files.incoming().resolve(name(committed.id()));
        Files.move(lasting(committed.id()), held);
        Path neverCommitted = Files.write(files.incoming().resolve("00000000000abcde"), SampleFiles.pdf());
        Path young = Files.write(files.incoming().resolve("00000000000abcdf"), SampleFiles.pdf());
        Path half = Files.createTempFile(files.incoming(), "upload", ".part");
        for (Path old : List.of(held, neverCommitted, half)) {
            setAge(old, UnfinishedUploads.MIN_AGE.plusMinutes(1));
        }
        setAge(young, UnfinishedUploads.MIN_AGE.minusMinutes(1));

        unfinished.sweep();

        assertThat(lasting(committed.id())).exists();
        assertThat(held).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
        for (Path old : List.of(neverCommitted, half)) {
            assertThat(old).doesNotExist();
            assertThat(bin().resolve(old.getFileName())).exists();
        }
    }

    @Test
    void aFileInItsLastingPlaceStaysWhetherOrNotItHasARow() throws IOException {
        Path ofANewerDump = lasting(0xabcdef);
        Files.createDirectories(ofANewerDump.getParent());
        Files.write(ofANewerDump, SampleFiles.pdf());
        setAge(ofANewerDump, Duration.ofDays(400));

        unfinished.sweep();

        assertThat(ofANewerDump).exists();
        Files.delete(ofANewerDump);
    }

    @Test
    void theBinKeepsWhatLiesThereForThirtyDays() throws IOException {
        Path day = bin();
        Files.createDirectories(day);
        Files.write(day.resolve("rest"), new byte[] {1});

        clock.advance(Duration.ofDays(30));
        unfinished.sweep();
        assertThat(day.resolve("rest")).exists();

        clock.advance(Duration.ofDays(1));
        unfinished.sweep();
        assertThat(day).doesNotExist();
    }

    @Test
    void nobodyElseOnTheMachineMayOpenAFile() throws IOException {
        AttachmentReference stored = store("a.pdf", SampleFiles.pdf());
        Path file = lasting(stored.id());
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (Path folder : List.of(
                file.getParent(), files.incoming(), files.root(), files.root().getParent())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .as("%s", folder)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatIsReceivedAndNotStoredLeavesNothing() throws IOException {
        long before = storedFiles();

        try (ReceivedFile received =
                attachments.receive(new UploadAttachment("a.pdf", SampleFiles.pdf(), AttachmentPurpose.EVIDENCE))) {
            assertThat(received.size()).isEqualTo(SampleFiles.pdf().length);
            assertThat(received.path()).hasBinaryContent(SampleFiles.pdf());
        }

        assertThat(storedFiles()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasAText(Refusal refusal) {
        InvalidInputException error = refusal.of("a.pdf", AttachmentPurpose.EVIDENCE);

        assertThat(texts.text(error, Locale.SIMPLIFIED_CHINESE)).contains("“a.pdf”");
        assertThat(texts.text(error, Locale.ENGLISH)).contains("\"a.pdf\"");
    }

    private AttachmentReference store(String name, byte[] content) {
        return attachments.store(new UploadAttachment(name, content, AttachmentPurpose.EVIDENCE));
    }

    private void assertRefused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> store(name, content))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private Path lasting(long id) {
        String name = name(id);
        return files.root().resolve(name.substring(14) + "/" + name.substring(12, 14) + "/" + name);
    }

    private static String name(long id) {
        return "%016x".formatted(id);
    }

    private Path bin() {
        return files.bin().resolve(LocalDate.now(clock).toString());
    }

    private Path binned(long id) {
        return bin().resolve(name(id));
    }

    private void setAge(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    }

    private long storedFiles() throws IOException {
        Files.createDirectories(files.root());
        try (Stream<Path> all = Files.walk(files.root())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    /** A document of just this size. */
    private static InputStream pdfOf(long size) {
        byte[] content = new byte[Math.toIntExact(size)];
        System.arraycopy(SampleFiles.pdf(), 0, content, 0, SampleFiles.pdf().length);
        return new ByteArrayInputStream(content);
    }
}
