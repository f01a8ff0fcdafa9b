package org.xiaohao.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what anybody may send, before a byte of it is kept: how long a body may be, whether it says so beforehand or
 * not, how many long ones come in at a time, and where forms with files are taken at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RequestBodies extends OncePerRequestFilter {

    /** For what is no upload: the longest text that may be pasted has four million characters of three bytes. */
    static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Gate> gates;
    private final Problems problems;

    RequestBodies(List<UploadPath> uploads, Problems problems) {
        this.gates = uploads.stream().map(Gate::new).toList();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        Gate gate = gate(request);
        long maxBytes = gate == null ? MAX_BYTES : gate.path().maxBytes();
        if (request.getContentLengthLong() > maxBytes) {
            problems.write(request, response, problems.of(new RequestTooLargeException(maxBytes), request.getLocale()));
        } else if (isForm(request) && (gate == null || !gate.path().forms())) {
            problems.write(request, response, problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"));
        } else if (gate == null) {
            chain.doFilter(new BoundedRequest(request, maxBytes), response);
        } else {
            pass(gate, new BoundedRequest(request, maxBytes), response, chain);
        }
    }

    private void pass(Gate gate, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!gate.enter()) {
            problems.write(request, response, problems.of(new TooManyUploadsException(), request.getLocale()));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.leave();
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private @Nullable Gate gate(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return gates.stream()
                .filter(gate -> gate.path().covers(path))
                .findFirst()
                .orElse(null);
    }

    /** Lets so many in at a time. */
    private record Gate(UploadPath path, Semaphore places) {

        Gate(UploadPath path) {
            this(path, new Semaphore(path.atOnce(), true));
        }

        boolean enter() {
            try {
                return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void leave() {
            places.release();
        }
    }
}
