package org.xiaohao.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.testing.BackendTest;

/** A start on a folder and a database, as if both were those of an installation; all of it is rolled back. */
@BackendTest
@Transactional
class FolderGuardTest {

    private static final String KEY = "ef/cd/0123456789abcdef";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private Clock clock;

    @TempDir
    private Path dataDir;

    private Path folder;

    @BeforeEach
    void anEmptyInstallation() {
        jdbc.sql("delete from file_folder").update();
        jdbc.sql("delete from attachment_text").update();
        jdbc.sql("delete from attachment").update();
        folder = dataDir.resolve("attachments");
    }

    @Test
    void aNewInstallationIsMarkedAndStartsAgain() throws IOException {
        start();

        assertThat(markOfFolder()).isNotNull().isEqualTo(markOfDatabase());
        String first = markOfDatabase();
        start();
        assertThat(markOfDatabase()).isEqualTo(first);
    }

    @Test
    void anOlderInstallationComesUpUnchangedAndCarriesMarksThen() throws IOException {
        row(KEY);
        row("aa/bb/000000000000bbaa");
        Path known = file(KEY);
        Path unknown = file("11/22/0000000000002211");

        start();

        assertThat(known).exists();
        assertThat(unknown).exists();
        assertThat(markOfFolder()).isEqualTo(markOfDatabase());
    }

    @Test
    void anEmptyDatabaseIsRefusedOnAFullFolder() throws IOException {
        Path known = file(KEY);

        assertRefused("does not know");

        assertThat(known).exists();
        assertThat(markOfDatabase()).isNull();
        assertThat(folder.resolve("folder.properties")).doesNotExist();
    }

    @Test
    void aDatabaseWithFilesIsRefusedOnAFolderWithoutThem() throws IOException {
        row(KEY);
        assertRefused("holds no file that this database knows");

        file("11/22/0000000000002211");
        assertRefused("holds no file that this database knows");
    }

    @Test
    void anotherDatabaseIsRefusedOnAMarkedFolder() throws IOException {
        row(KEY);
        file(KEY);
        start();
        String mark = markOfFolder();

        jdbc.sql("update file_folder set folder_mark = 'another'").update();
        assertRefused("holds the files of another database;");
        Files.writeString(
                folder.resolve("folder.properties"),
                Files.readString(folder.resolve("folder.properties")).replace("database=", "database=elsewhere "));
        assertRefused("holds the files of another database, last found at elsewhere jdbc:");
        jdbc.sql("delete from file_folder").update();
        assertRefused("holds the files of another database");

        assertThat(markOfFolder()).isEqualTo(mark);
        assertThat(markOfDatabase()).isNull();
    }

    @Test
    void aMarkedDatabaseIsRefusedOnAnotherFolder() throws IOException {
        start();
        Files.delete(folder.resolve("folder.properties"));

        assertRefused("is not the folder that this database keeps its files in");
    }

    @Test
    void aPairIsBoundOnPurposeAndNoOtherOneByTheSameSetting() throws IOException {
        file(KEY);
        String adopt = pairNamedInRefusal();
        assertThatThrownBy(() -> start("true")).isInstanceOf(ForeignFolderException.class);

        start(adopt);
        assertThat(markOfFolder()).isNotNull().isEqualTo(markOfDatabase());

        jdbc.sql("delete from file_folder").update();
        assertThatThrownBy(() -> start(adopt)).isInstanceOf(ForeignFolderException.class);
        String former = markOfFolder();
        start(pairNamedInRefusal());
        assertThat(markOfFolder()).isEqualTo(markOfDatabase()).isNotEqualTo(former);
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void theRefusalSaysInOneSentenceWhatToDo() throws IOException {
        file(KEY);

        assertThatThrownBy(this::start).isInstanceOfSatisfying(ForeignFolderException.class, e -> {
            FailureAnalysis analysis = new ForeignFolderAnalyzer().analyze(e, e);
            assertThat(analysis.getDescription()).contains(folder.toString(), "No file was touched.");
            assertThat(analysis.getAction())
                    .contains("SPRING_DATASOURCE_URL", "xiaohao.data-dir", "--xiaohao.adopt-files=none-none");
        });
    }

    @Test
    void noPasswordOfAnAddressIsShown() {
        assertThat(JdbcAddress.of("jdbc:mysql://db:3306/xiaohao?user=a&password=secret"))
                .isEqualTo("jdbc:mysql://db:3306/xiaohao");
        assertThat(JdbcAddress.of("jdbc:h2:file:./data/xiaohao;CIPHER=AES")).isEqualTo("jdbc:h2:file:./data/xiaohao");
    }

    private void start() {
        start("");
    }

    private void start(String adopted) {
        new FolderGuard(new FileStore(dataDir), dataDir, jdbc, dataSource, transactionManager, clock, adopted).check();
    }

    private void assertRefused(String why) throws IOException {
        long before = paths();
        assertThatThrownBy(this::start)
                .isInstanceOf(ForeignFolderException.class)
                .hasMessageContaining(why);
        assertThat(paths()).isEqualTo(before);
    }

    private String pairNamedInRefusal() {
        try {
            start();
        } catch (ForeignFolderException e) {
            return Pattern.compile("--xiaohao.adopt-files=(\\S+)")
                    .matcher(e.remedy())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
        }
        throw new AssertionError("not refused");
    }

    private long paths() throws IOException {
        try (Stream<Path> all = Files.walk(dataDir)) {
            return all.count();
        }
    }

    private Path file(String key) throws IOException {
        Path file = folder.resolve(key);
        Files.createDirectories(file.getParent());
        return Files.write(file, SampleFiles.pdf());
    }

    private void row(String key) {
        TestRows.insert(jdbc, key, SampleFiles.pdf());
    }

    private @Nullable String markOfFolder() throws IOException {
        return new FolderMarks(folder, jdbc).ofFolder();
    }

    private @Nullable String markOfDatabase() {
        return new FolderMarks(folder, jdbc).ofDatabase();
    }
}
