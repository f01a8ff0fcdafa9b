package org.xiaohao.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is kept only when the scanner that is set has cleared it. */
class VirusScannerTest {

    @TempDir
    private Path folder;

    private ServerSocket door;
    private byte[] bytes = {};

    @BeforeEach
    void aFileLargerThanAChunkIsThere() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        bytes = new byte[150_000];
        new Random(7).nextBytes(bytes);
        Files.write(folder.resolve("file"), bytes);
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    private VirusScanner scanner() {
        return new VirusScanner("127.0.0.1:" + door.getLocalPort(), 5_000);
    }

    private void require() throws RefusedContentException {
        scanner().require(folder.resolve("file"));
    }

    /** Answers one question in the way of a clamd; gives what it was shown. */
    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket caller = door.accept()) {
                DataInputStream in = new DataInputStream(caller.getInputStream());
                byte[] command = in.readNBytes("zINSTREAM\0".length());
                assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream shown = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    shown.write(in.readNBytes(length));
                }
                caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                return shown.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void everyByteIsShownAndAClearedFileIsTaken() throws Exception {
        CompletableFuture<byte[]> shown = answering("stream: OK");
        require();
        assertThat(shown.get(5, TimeUnit.SECONDS)).isEqualTo(bytes);
    }

    @Test
    void aFileWithAVirusIsRefused() {
        answering("stream: Eicar-Test-Signature FOUND");
        assertThat(catchThrowableOfType(RefusedContentException.class, this::require)
                        .refusal())
                .isEqualTo(Refusal.VIRUS);
    }

    @Test
    void anAnswerThatClearsNothingRefuses() {
        answering("INSTREAM size limit exceeded. ERROR");
        assertThat(catchThrowableOfType(RefusedContentException.class, this::require)
                        .refusal())
                .isEqualTo(Refusal.UNSCANNED);
    }

    @Test
    void whileNobodyAnswersNoFileIsTaken() throws IOException {
        door.close();
        assertThat(catchThrowableOfType(RefusedContentException.class, this::require)
                        .refusal())
                .isEqualTo(Refusal.UNSCANNED);
    }

    /** Its door is open, and nobody reads what comes in. */
    @Test
    void aScannerThatFallsSilentHoldsNobodyForEver() throws IOException {
        Files.write(folder.resolve("file"), new byte[20_000_000]);
        VirusScanner impatient = new VirusScanner("127.0.0.1:" + door.getLocalPort(), 300);
        assertThat(catchThrowableOfType(RefusedContentException.class, () -> impatient.require(folder.resolve("file")))
                        .refusal())
                .isEqualTo(Refusal.UNSCANNED);
    }

    @Test
    void whereNoScannerIsSetNobodyIsAsked() {
        assertThatCode(() -> new VirusScanner("", 5_000).require(folder.resolve("file")))
                .doesNotThrowAnyException();
    }
}
