package org.xiaohao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

/** The words of uploaded files, taken out in the background. */
@BackendTest
class TextReadingTest {

    private final AttachmentService attachments;
    private final TextReading reading;
    private final TextQueue queue;
    private final FileStore files;
    private final Fixtures fixtures;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final TestJurisdiction here;

    @Autowired
    TextReadingTest(
            AttachmentService attachments,
            TextReading reading,
            TextQueue queue,
            FileStore files,
            Fixtures fixtures,
            MutableClock clock,
            JdbcClient jdbc) {
        this.attachments = attachments;
        this.reading = reading;
        this.queue = queue;
        this.files = files;
        this.fixtures = fixtures;
        this.clock = clock;
        this.jdbc = jdbc;
        this.here = fixtures.jurisdiction();
        reading.readWaiting();
    }

    private long upload(String name, byte[] content) {
        return fixtures.callAs(
                here.office(),
                () -> attachments
                        .store(new UploadAttachment(name, content, AttachmentPurpose.EVIDENCE))
                        .id());
    }

    private long note(String words) {
        return upload("说明.txt", words.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] word(String words) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(words);
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void theWordsOfADocumentAreKeptOnce() throws IOException {
        long id = upload("签到表.docx", word("参训人员签到表"));
        assertThat(column(id, "state")).isEqualTo("WAITING");
        reading.readWaiting();
        assertThat(column(id, "state")).isEqualTo("READ");
        assertThat(column(id, "content")).contains("参训人员签到表");
        String ended = column(id, "ended_at");
        clock.advance(Duration.ofDays(1));
        reading.readWaiting();
        assertThat(column(id, "ended_at")).isEqualTo(ended);
    }

    @Test
    void aFileThatCannotBeReadIsSkippedWithANoteAndTheNextOneIsRead() throws IOException {
        long broken = upload("坏的.docx", word("会被损坏"));
        byte[] bytes = Files.readAllBytes(files.path(key(broken)));
        Files.write(files.path(key(broken)), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        long gone = note("会不见");
        Files.delete(files.path(key(gone)));
        long good = note("好的文件");
        reading.readWaiting();
        assertThat(column(broken, "state")).isEqualTo("SKIPPED");
        assertThat(column(broken, "note")).isEqualTo("corrupt");
        assertThat(column(gone, "note")).isEqualTo("gone");
        assertThat(column(good, "content")).contains("好的文件");
    }

    @Test
    void ofALongFileSoManyCharactersAreKept() {
        long id = note("字".repeat(TextReading.MAX_CHARACTERS + 1));
        reading.readWaiting();
        assertThat(column(id, "content")).hasSize(TextReading.MAX_CHARACTERS);
    }

    @Test
    void picturesAreNotRead() {
        long id = upload("现场.png", SampleFiles.png());
        assertThat(jdbc.sql("select count(*) from attachment_text where attachment_id = " + id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAProcessLeftWhenItDiedIsTakenUpOnceMoreAndThenSkipped() {
        long id = note("两次都没有读完");
        assertThat(queue.claim("one that dies"))
                .hasValueSatisfying(claimed -> assertThat(claimed.id()).isEqualTo(id));
        reading.readWaiting();
        assertThat(column(id, "state")).isEqualTo("WAITING");

        clock.advance(Duration.ofHours(1));
        assertThat(queue.claim("another that dies")).isPresent();
        queue.done(id, "one that dies", "too late");
        clock.advance(Duration.ofHours(1));
        reading.readWaiting();
        assertThat(column(id, "state")).isEqualTo("SKIPPED");
        assertThat(column(id, "note")).isEqualTo("died");
    }

    @Test
    void whatAProcessLeftIsReadByTheNextOne() {
        long id = note("下一个进程读完");
        assertThat(queue.claim("one that dies")).isPresent();
        clock.advance(Duration.ofHours(1));
        reading.readWaiting();
        assertThat(column(id, "content")).contains("下一个进程读完");
    }

    private String key(long id) {
        return jdbc.sql("select storage_key from attachment where id = " + id)
                .query(String.class)
                .single();
    }

    private String column(long id, String column) {
        return jdbc.sql("select " + column + " from attachment_text where attachment_id = " + id)
                .query(String.class)
                .single();
    }
}
