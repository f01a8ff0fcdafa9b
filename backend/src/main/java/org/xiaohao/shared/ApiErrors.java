package org.xiaohao.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the REST API as {@link Problems}, those of the framework included. */
@RestControllerAdvice
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {

    private final Problems problems;
    private final Refusals refusals;

    ApiErrors(Problems problems, Refusals refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception error, Locale locale, HttpServletRequest request) throws Exception {
        if (error instanceof AccessDeniedException || error instanceof AuthenticationException) {
            throw error;
        }
        if (error instanceof NotFoundException) {
            refusals.missing(request.getMethod() + " " + request.getRequestURI());
        }
        ProblemDetail problem = problems.of(error, locale);
        return ResponseEntity.status(problem.getStatus())
                .headers(problems.headers(problem))
                .body(problem);
    }

    /** What the framework refuses before a controller is asked: its status gives the code. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !hasCode(problem)) {
            HttpStatus known = HttpStatus.resolve(status.value());
            problem.setProperty(
                    "code",
                    known == null
                            ? "refused"
                            : known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static boolean hasCode(ProblemDetail problem) {
        var properties = problem.getProperties();
        return properties != null && properties.containsKey("code");
    }
}
