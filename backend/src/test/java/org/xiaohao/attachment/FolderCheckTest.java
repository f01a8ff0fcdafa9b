package org.xiaohao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.testing.BackendTest;

/** What {@code check-files} finds; the rows are rolled back. */
@BackendTest
@Transactional
class FolderCheckTest {

    private static final byte[] PDF = SampleFiles.pdf();

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path dataDir;

    private final List<String> report = new ArrayList<>();
    private FileStore files;

    @BeforeEach
    void twoGoodFilesAndMarks() throws IOException {
        jdbc.sql("delete from file_folder").update();
        jdbc.sql("delete from attachment_text").update();
        jdbc.sql("delete from attachment").update();
        files = new FileStore(dataDir);
        good("ef/cd/000000000000cdef");
        good("01/02/0000000000000201");
        FolderMarks marks = new FolderMarks(files.root(), jdbc);
        marks.writeDatabase("mark", Instant.EPOCH);
        marks.writeFolder("mark", "jdbc:test");
    }

    @Test
    void aFolderThatFitsIsInOrder() throws IOException {
        assertThat(check()).isTrue();

        assertThat(report.getLast())
                .isEqualTo("2 rows: 0 without a file, 0 with a file of other bytes; 0 files without a row;"
                        + " 0 unfinished uploads, 0 in the bin");
    }

    @Test
    void eachDifferenceIsNamed() throws IOException {
        TestRows.insert(jdbc, "aa/00/00000000000000aa", PDF);
        good("bb/00/00000000000000bb");
        Files.write(files.root().resolve("bb/00/00000000000000bb"), new byte[] {1, 2, 3});
        good("cc/00/00000000000000cc");
        byte[] other = PDF.clone();
        other[other.length - 1] ^= 1;
        Files.write(files.root().resolve("cc/00/00000000000000cc"), other);
        write("dd/00/00000000000000dd", PDF);
        write("incoming/upload1.part", PDF);
        write("bin/2026-01-01/00000000000000ee", PDF);

        assertThat(check()).isFalse();

        assertThat(report)
                .anyMatch(line -> line.startsWith("NO FILE       aa/00/00000000000000aa") && line.contains("照片.pdf"))
                .anyMatch(line -> line.startsWith("OTHER SIZE    bb/00/00000000000000bb")
                        && line.contains("3 bytes instead of " + PDF.length))
                .anyMatch(line -> line.startsWith("OTHER BYTES   cc/00/00000000000000cc"))
                .anyMatch(line -> line.equals("NO ROW        dd/00/00000000000000dd"));
        assertThat(report.getLast())
                .isEqualTo("5 rows: 1 without a file, 2 with a file of other bytes; 1 files without a row;"
                        + " 1 unfinished uploads, 1 in the bin");
    }

    @Test
    void aFileThatWaitsForItsLastingPlaceIsNoDifference() throws IOException {
        TestRows.insert(jdbc, "aa/00/00000000000000aa", PDF);
        write("incoming/00000000000000aa", PDF);

        assertThat(check()).isTrue();
    }

    @Test
    void aForeignFolderIsNoFit() throws IOException {
        new FolderMarks(files.root(), jdbc).writeFolder("another", "jdbc:elsewhere");

        assertThat(check()).isFalse();

        assertThat(report).anyMatch(line -> line.contains("another") && line.contains("jdbc:elsewhere"));
    }

    @Test
    void nothingIsChanged() throws IOException {
        write("dd/00/00000000000000dd", PDF);
        Map<String, String> before = state();

        check();
        new FolderCheck(new FileStore(dataDir.resolve("nowhere")), jdbc, report::add).run();

        assertThat(state()).isEqualTo(before);
    }

    private Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(dataDir)) {
            for (Path path : all.toList()) {
                state.put(path.toString(), Files.getLastModifiedTime(path).toString());
            }
        }
        state.put(
                "rows",
                jdbc.sql("select id from attachment order by id")
                                .query(Long.class)
                                .list() + "");
        return state;
    }

    private boolean check() throws IOException {
        return new FolderCheck(files, jdbc, report::add).run();
    }

    private void good(String key) throws IOException {
        TestRows.insert(jdbc, key, PDF);
        write(key, PDF);
    }

    private void write(String key, byte[] content) throws IOException {
        Path file = files.root().resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
