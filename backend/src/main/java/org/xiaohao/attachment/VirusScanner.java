package org.xiaohao.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a virus scanner about a file before it is kept: a clamd, or whatever speaks its protocol ({@code INSTREAM}), at
 * {@code xiaohao.virus-scanner}, such as {@code 127.0.0.1:3310}. Where no address is set nobody is asked; where one is
 * set and nobody answers, no file is taken.
 */
@Component
class VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final int MAX_ANSWER = 4 * 1024;

    private final String host;
    private final int port;
    private final int patience;

    /**
     * @param address host and port, or nothing
     * @param patience for a file, from the call to the answer, in milliseconds
     */
    VirusScanner(
            @Value("${xiaohao.virus-scanner:}") String address,
            @Value("${xiaohao.virus-scanner-patience-ms:30000}") int patience) {
        int colon = address.lastIndexOf(':');
        if (!address.isEmpty() && colon < 1) {
            throw new IllegalArgumentException("xiaohao.virus-scanner is host:port, not " + address);
        }
        this.host = address.isEmpty() ? "" : address.substring(0, colon);
        this.port = address.isEmpty() ? 0 : Integer.parseInt(address.substring(colon + 1));
        this.patience = patience;
    }

    /**
     * Lets the scanner look at a file.
     *
     * @throws RefusedContentException when it finds something, or gives no answer that clears the file
     */
    void require(Path file) throws RefusedContentException {
        if (host.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException e) {
            throw new RefusedContentException(Refusal.UNSCANNED, e);
        }
        if (answer.endsWith("FOUND")) {
            throw new RefusedContentException(Refusal.VIRUS);
        }
        if (!answer.endsWith("OK")) {
            throw new RefusedContentException(Refusal.UNSCANNED, new IOException(answer));
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), patience);
            // One that takes no more bytes would hold the writer for ever: writing has no time-out of its own.
            CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                    () -> close(socket), CompletableFuture.delayedExecutor(patience, TimeUnit.MILLISECONDS));
            try {
                return talk(socket, content);
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String talk(Socket socket, InputStream content) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            out.writeInt(read);
            out.write(chunk, 0, read);
        }
        out.writeInt(0);
        out.flush();
        String answer = new String(socket.getInputStream().readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
        return answer.replace("\0", "").strip();
    }
}
