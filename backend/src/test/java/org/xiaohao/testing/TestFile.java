package org.xiaohao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes as a file that goes when the tests end. */
public final class TestFile {

    private TestFile() {}

    public static Path of(byte[] content) {
        try {
            Path file = Files.createTempFile("xiaohao-test", ".bin");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
