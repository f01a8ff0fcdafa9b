package org.xiaohao.operation;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Tells who starts the application what to do about a folder that it cannot write to. */
final class FolderAnalyzer extends AbstractFailureAnalyzer<FileSystemException> {

    private final Environment environment;

    FolderAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FileSystemException cause) {
        return new FailureAnalysis(
                "A file or folder cannot be used: " + cause.getClass().getSimpleName() + ": " + cause.getMessage(),
                advice(environment),
                cause);
    }

    static String advice(Environment environment) {
        return ("Let the user who runs Xiaohao write to %s and see that the disk has room, or name another folder by"
                        + " xiaohao.data-dir (XIAOHAO_DATA_DIR).")
                .formatted(dataDir(environment));
    }

    static Path dataDir(Environment environment) {
        return Path.of(environment.getProperty("xiaohao.data-dir", "data"))
                .toAbsolutePath()
                .normalize();
    }
}
