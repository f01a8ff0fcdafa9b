package org.xiaohao.repetition;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import org.xiaohao.shared.DomainException.Kind;
import org.xiaohao.shared.Sha256;

/**
 * A request whose body has been read once and can be read again.
 *
 * @param hash of its address and body, 64 hexadecimal digits
 */
record HashedRequest(HttpServletRequest request, String hash) {

    static HashedRequest of(HttpServletRequest request) throws IOException {
        MessageDigest digest = Sha256.digest();
        add(digest, request.getRequestURI());
        add(digest, String.valueOf(request.getQueryString()));
        add(digest, String.valueOf(request.getContentType()).replaceAll("(?i)boundary=.*", ""));
        if (isForm(request)) {
            for (Part part : parts(request)) {
                add(digest, part.getName() + "\0" + part.getSubmittedFileName() + "\0" + part.getSize());
                try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return new HashedRequest(request, Sha256.written(digest.digest()));
        }
        byte[] body = request.getInputStream().readAllBytes();
        digest.update(body);
        return new HashedRequest(new ReadAgain(request, body), Sha256.written(digest.digest()));
    }

    static String hash(String text) {
        MessageDigest digest = Sha256.digest();
        add(digest, text);
        return Sha256.written(digest.digest());
    }

    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IllegalStateException tooLarge) {
            throw new UnreadableFormException("form-too-large", Kind.TOO_LARGE, tooLarge);
        } catch (IOException | ServletException broken) {
            throw new UnreadableFormException("form-unreadable", Kind.INVALID, broken);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static final class ReadAgain extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadAgain(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream content = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return content.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    return content.read(buffer, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return content.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            String encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding)));
        }
    }
}
