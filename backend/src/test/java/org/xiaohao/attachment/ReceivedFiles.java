package org.xiaohao.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xiaohao.shared.Sha256;

/** Files as if they had been uploaded, for tests of the features that take them. */
public final class ReceivedFiles {

    private ReceivedFiles() {}

    public static ReceivedFile planSource(String name, byte[] content) {
        try {
            Path file = Files.createTempFile("upload", ".part");
            file.toFile().deleteOnExit();
            Files.write(file, content);
            String sha256 = Sha256.written(Sha256.digest().digest(content));
            return new ReceivedFile(
                    name, AttachmentPurpose.PLAN_SOURCE, new IncomingFile(file, content.length, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
