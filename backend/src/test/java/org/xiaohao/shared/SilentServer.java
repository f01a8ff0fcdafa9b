package org.xiaohao.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server of the loopback address that passes everything on to another one, or falls silent without hanging up. */
class SilentServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final @Nullable InetSocketAddress behind;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    /**
     * @param behind where everything goes; null for a server that accepts and never says a word
     */
    SilentServer(@Nullable InetSocketAddress behind) throws IOException {
        this.behind = behind;
        this.silent = behind == null;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What comes from now on is swallowed. */
    void fallSilent() {
        silent = true;
    }

    /** New lines are answered again; those that were silent stay so. */
    void answerAgain() {
        silent = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = door.accept();
                lines.add(caller);
                if (behind != null) {
                    Socket callee = new Socket(behind.getAddress(), behind.getPort());
                    lines.add(callee);
                    Thread.ofVirtual().start(() -> pass(caller, callee));
                    Thread.ofVirtual().start(() -> pass(callee, caller));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        boolean dead = false;
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                dead |= silent;
                if (!dead) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException closed) {
            // One side hung up.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket line : lines) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
