package org.xiaohao.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;

/** A start that fails says what to do, in the words of whoever starts it. */
class FailingStartTest {

    @TempDir
    private Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void aDatabaseThatIsNotThere() {
        assertThat(afterConnecting("jdbc:mysql://127.0.0.1:1/xiaohao?password=secret", "xiaohao", "secret"))
                .contains("jdbc:mysql://127.0.0.1:1/xiaohao", "Start the database")
                .doesNotContain("secret");
    }

    @Test
    void aWrongPassword() throws SQLException {
        try (var first = DriverManager.getConnection("jdbc:h2:mem:wrong", "xiaohao", "right")) {
            assertThat(first.isValid(1)).isTrue();
            assertThat(afterConnecting("jdbc:h2:mem:wrong", "xiaohao", "wrong")).contains("SPRING_DATASOURCE_PASSWORD");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenTo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        environment.setProperty("xiaohao.data-dir", file.resolve("data").toString());
        assertThat(afterConnecting("jdbc:h2:file:" + file.resolve("data/xiaohao"), "xiaohao", ""))
                .contains("Let the user who runs Xiaohao write to " + file.resolve("data"));
        assertThat(words(new AccessDeniedException("/var/lib/xiaohao"))).contains("XIAOHAO_DATA_DIR");
    }

    @Test
    void aDatabaseThatAnotherProcessUses() {
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:./data/xiaohao;MODE=MySQL");
        assertThat(words(DbException.getJdbcSQLException(ErrorCode.DATABASE_ALREADY_OPEN_1, "xiaohao.mv.db")))
                .contains("Stop it first");
    }

    @Test
    void aDatabaseThatWasNeverMade() {
        environment.setProperty("spring.datasource.url", "jdbc:mysql://db/xiaohao");
        assertThat(words(new SQLException("Unknown database 'xiaohao'", "42000", 1049)))
                .contains("CREATE DATABASE");
    }

    private String afterConnecting(String url, String username, String password) {
        environment.setProperty("spring.datasource.url", url);
        try (var connection = DriverManager.getConnection(url, username, password)) {
            throw new AssertionError("connected to " + connection);
        } catch (SQLException refused) {
            return words(refused);
        }
    }

    /** As the start of the application says it: the first of the registered analyzers that knows the failure. */
    private String words(Throwable failure) {
        List<FailureAnalyzer> ours = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(Environment.class, environment),
                        (factory, name, problem) -> {})
                .stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith("org.xiaohao."))
                .toList();
        for (FailureAnalyzer analyzer : ours) {
            FailureAnalysis analysis = analyzer.analyze(new IllegalStateException("The start failed", failure));
            if (analysis != null) {
                return analysis.getDescription() + " " + analysis.getAction();
            }
        }
        throw new AssertionError("nobody knows " + failure);
    }
}
