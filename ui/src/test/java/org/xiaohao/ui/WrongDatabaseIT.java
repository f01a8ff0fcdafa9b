package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.ui.testing.PackagedApplication;

/** A start on a database that the files do not belong to, such as one without its address, touches no file. */
class WrongDatabaseIT {

    private static final String HEAP = "1g";

    @TempDir
    private Path folder;

    @Test
    void aStartOnAnEmptyDatabaseBesideTheFilesIsRefusedAndEachFileStays() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path report = folder.resolve("report");
        try (PackagedApplication application = PackagedApplication.start(data, HEAP)) {
            application.stop();
        }
        Map<String, Long> files = files(data);
        assertThat(files).as("files of the demo content").hasSizeGreaterThan(10);
        assertThat(PackagedApplication.checkFiles(data, report))
                .as("%s", Files.readString(report))
                .isZero();

        Files.move(data.resolve("xiaohao.mv.db"), folder.resolve("right.mv.db"));
        assertThat(PackagedApplication.checkFiles(data, report)).isEqualTo(2);
        assertThat(data.resolve("xiaohao.mv.db")).doesNotExist();
        try (PackagedApplication application = PackagedApplication.launch(data, HEAP)) {
            assertThat(application.process().waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(application.process().exitValue()).isEqualTo(1);
            assertThat(application.log())
                    .contains("holds the files of another database", "Set SPRING_DATASOURCE_URL")
                    .doesNotContain("\tat org.xiaohao");
        }
        assertThat(files(data)).isEqualTo(files);
        assertThat(PackagedApplication.checkFiles(data, report)).isEqualTo(1);
        assertThat(Files.readString(report)).contains("OTHER MARK", "NO ROW");

        Files.move(
                folder.resolve("right.mv.db"),
                data.resolve("xiaohao.mv.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path lost =
                data.resolve("attachments").resolve(files.keySet().iterator().next());
        Files.delete(lost);
        assertThat(PackagedApplication.checkFiles(data, report)).isEqualTo(1);
        assertThat(Files.readString(report))
                .contains("NO FILE", lost.getFileName().toString());
    }

    /** The size of each uploaded file. */
    private static Map<String, Long> files(Path data) throws IOException {
        Path root = data.resolve("attachments");
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (root.relativize(file).getNameCount() == 3) {
                    sizes.put(root.relativize(file).toString(), Files.size(file));
                }
            }
        }
        return sizes;
    }
}
