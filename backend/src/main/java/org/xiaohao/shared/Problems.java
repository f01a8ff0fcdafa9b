package org.xiaohao.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem details (RFC 9457) of the REST API: a {@code code} that stays the same, and words in the reader's language. The
 * one place in which refusals of the domain become statuses of HTTP.
 */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ErrorTexts texts;
    private final JsonMapper json;

    Problems(ErrorTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** What the domain refuses. */
    public ProblemDetail of(DomainException error, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(error.kind()), texts.text(error, locale));
        problem.setProperty("code", error.code());
        if (error instanceof InvalidInputException input) {
            problem.setProperty("field", input.field());
        }
        return problem;
    }

    /** Any failure: a refusal, an outage, or what nobody foresaw, of which the caller learns an id and the log the cause. */
    public ProblemDetail of(Exception error, Locale locale) {
        if (error instanceof DomainException refusal) {
            return of(refusal, locale);
        }
        if (error instanceof OptimisticLockingFailureException) {
            return of(new StaleDataException(), locale);
        }
        if (Outage.isBehind(error)) {
            log.warn("The database does not answer: {}", error.getMessage());
            return of(new UnavailableException(error), locale);
        }
        long id = Ids.next();
        log.error("Unexpected error {} in the REST API", id, error);
        ProblemDetail problem = of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
        problem.setProperty("id", String.valueOf(id));
        return problem;
    }

    /** A status that says it all. */
    public ProblemDetail of(HttpStatus status, String code) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", code);
        return problem;
    }

    /** The headers that go with a problem. */
    public HttpHeaders headers(ProblemDetail problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()
                || problem.getStatus() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Outage.RETRY_AFTER_SECONDS));
        }
        return headers;
    }

    /** Answers a request outside of the controllers, as filters do. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        if (problem.getInstance() == null) {
            problem.setInstance(instance(request));
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        headers(problem).forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static java.net.@Nullable URI instance(HttpServletRequest request) {
        try {
            return java.net.URI.create(request.getRequestURI());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static HttpStatus status(DomainException.Kind kind) {
        return switch (kind) {
            case REFUSED -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case MISSING -> HttpStatus.NOT_FOUND;
            case UNREADABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
