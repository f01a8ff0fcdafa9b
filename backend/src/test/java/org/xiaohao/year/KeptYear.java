package org.xiaohao.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.h2.tools.RunScript;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.testing.TestDatabase;

/**
 * Leaves a loaded year behind in a folder that {@code java -jar xiaohao.jar --xiaohao.data-dir=FOLDER} opens, where
 * {@code -Dxiaohao.year.keep=FOLDER} asks for it. Only from H2.
 */
class KeptYear {

    /** The folder, as a system property. */
    static final String FOLDER = "xiaohao.year.keep";

    private static final String FLAGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private final JdbcClient jdbc;
    private final Path dataFolder;
    private boolean kept;

    KeptYear(JdbcClient jdbc, @Value("${xiaohao.data-dir}") Path dataFolder) {
        this.jdbc = jdbc;
        this.dataFolder = dataFolder;
    }

    void keepWhereAsked() throws Exception {
        String folder = System.getProperty(FOLDER);
        if (folder == null || kept || TestDatabase.isMySql()) {
            return;
        }
        Path target = Path.of(folder);
        if (Files.exists(target)) {
            throw new IllegalStateException(target + " is there already; name a folder that is not");
        }
        copy(dataFolder, target);
        Path script = Files.createTempFile("year", ".sql");
        jdbc.sql("script to '" + script.toAbsolutePath() + "'").query().listOfRows();
        RunScript.execute(
                "jdbc:h2:file:" + target.toAbsolutePath().resolve("xiaohao") + FLAGS,
                "xiaohao",
                "",
                script.toString(),
                java.nio.charset.StandardCharsets.UTF_8,
                false);
        Files.delete(script);
        kept = true;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
