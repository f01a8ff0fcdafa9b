package org.xiaohao.repetition;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Problems;

/**
 * A POST of the REST API with an {@code Idempotency-Key}: repeated within a day by the same person it answers as before
 * and does nothing. The same key with another body is refused (422), and so is one whose first request is still being
 * done (409). Comes after the filters that know who is signed in.
 */
@Component
@Order(0)
class RepeatedRequests extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    /** What is answered beyond this is not kept; of what changes something no answer is so long. */
    private static final int MAX_ANSWER = 4 * 1024 * 1024;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final KeptAnswers answers;
    private final RunningRequest running;
    private final CurrentActor currentActor;
    private final Problems problems;

    RepeatedRequests(KeptAnswers answers, RunningRequest running, CurrentActor currentActor, Problems problems) {
        this.answers = answers;
        this.running = running;
        this.currentActor = currentActor;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/api/") || !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = currentActor.find();
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "idempotency-key");
            return;
        }
        Repetition known;
        HashedRequest hashed;
        try {
            hashed = HashedRequest.of(request);
            known = answers.begin(actor.get().accountId(), HashedRequest.hash(key), hashed.hash());
        } catch (RuntimeException failed) {
            problems.write(request, response, problems.of(failed, request.getLocale()));
            return;
        }
        switch (known) {
            case Repetition.Fresh fresh -> act(fresh.id(), hashed.request(), response, chain);
            case Repetition.Answered answered -> repeat(answered, response);
            case Repetition.Running ignored -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                refuse(request, response, HttpStatus.CONFLICT, "idempotency-running");
            }
            case Repetition.AnswerLost ignored ->
                refuse(request, response, HttpStatus.CONFLICT, "idempotency-answer-lost");
            case Repetition.OtherRequest ignored ->
                refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-other-request");
        }
    }

    private void act(long id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        running.begin(id);
        try {
            chain.doFilter(request, kept);
            answered = kept.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value();
        } finally {
            running.end();
            settle(id, kept, answered);
        }
        kept.copyBodyToResponse();
    }

    /** What was done is done, and answered, whether or not its answer could be kept. */
    private void settle(long id, ContentCachingResponseWrapper kept, boolean answered) {
        try {
            byte[] body = kept.getContentAsByteArray();
            if (answered && body.length <= MAX_ANSWER) {
                answers.keep(
                        id,
                        new Repetition.Answered(
                                kept.getStatus(), kept.getContentType(), kept.getHeader(HttpHeaders.LOCATION), body));
            }
            answers.release(id);
        } catch (RuntimeException failed) {
            logger.error("The answer to a request could not be kept", failed);
        }
    }

    private static void repeat(Repetition.Answered answered, HttpServletResponse response) throws IOException {
        response.setStatus(answered.status());
        if (answered.contentType() != null) {
            response.setContentType(answered.contentType());
        }
        if (answered.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answered.location());
        }
        response.getOutputStream().write(answered.body());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        problems.write(request, response, problems.of(status, code));
    }
}
