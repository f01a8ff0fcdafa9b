package org.xiaohao.shared;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the REST API as problem details (RFC 9457), in the reader's language, with a stable {@code code}. */
@RestControllerAdvice
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    /** Codes of documents from which nothing can be read. */
    private static final String UNREADABLE = "unreadable-document.";

    private static final String TOO_LARGE = UNREADABLE + "too-large";

    private final ErrorTexts texts;

    ApiErrors(ErrorTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(DomainException error, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(error), texts.text(error, locale));
        problem.setProperty("code", error.code());
        if (error instanceof InvalidInputException input) {
            problem.setProperty("field", input.field());
        }
        return problem;
    }

    /** The status that says it best; what a rule of the domain refuses is a conflict with how things stand. */
    private static HttpStatus status(DomainException error) {
        return switch (error) {
            case NotFoundException missing -> HttpStatus.NOT_FOUND;
            case InvalidInputException input -> HttpStatus.BAD_REQUEST;
            default ->
                error.code().equals(TOO_LARGE)
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : error.code().startsWith(UNREADABLE) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        };
    }

    /** What nobody foresaw: the caller learns an id, the log the cause. */
    @ExceptionHandler
    ProblemDetail unexpected(Exception error) throws Exception {
        if (error instanceof AccessDeniedException || error instanceof AuthenticationException) {
            throw error;
        }
        long id = Ids.next();
        log.error("Unexpected error {} in the REST API", id, error);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setProperty("code", "unexpected");
        problem.setProperty("id", String.valueOf(id));
        return problem;
    }
}
