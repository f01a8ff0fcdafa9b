package org.xiaohao.calendar;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xiaohao.shared.Outage;

/**
 * Answers calendar programs, which know an address and nobody's password. What leads nowhere is answered without a word,
 * and no address stands in the log.
 */
@RestController
@Hidden
class FeedEndpoint {

    private static final Logger log = LoggerFactory.getLogger(FeedEndpoint.class);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedReading reading;
    private final FeedLimits limits;

    FeedEndpoint(FeedReading reading, FeedLimits limits) {
        this.reading = reading;
        this.limits = limits;
    }

    @GetMapping(FeedAddresses.ROOT + "{name}")
    ResponseEntity<byte[]> feed(@PathVariable String name, HttpServletRequest request) {
        String from = request.getRemoteAddr();
        Optional<FeedSecret> secret = name.endsWith(FeedAddresses.ENDING)
                ? FeedSecret.of(name.substring(0, name.length() - FeedAddresses.ENDING.length()))
                : Optional.empty();
        if (secret.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (limits.blocks(from) || !limits.admits(secret.get())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(FeedLimits.WINDOW.toSeconds()))
                    .build();
        }
        try {
            Optional<FeedAnswer> answer = reading.read(secret.get(), base());
            if (answer.isEmpty()) {
                limits.miss(from);
                return ResponseEntity.notFound().build();
            }
            return answer(answer.get());
        } catch (RuntimeException failed) {
            if (!Outage.isBehind(failed)) {
                log.error("A calendar could not be answered", failed);
            }
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(FeedLimits.WINDOW.toSeconds()))
                    .build();
        }
    }

    /** Asked whether something changed since, Spring compares tag and time, and answers that nothing did. */
    private static ResponseEntity<byte[]> answer(FeedAnswer answer) {
        return ResponseEntity.ok()
                .eTag("\"" + answer.contentHash() + "\"")
                .lastModified(answer.changedAt())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"xiaohao.ics\"")
                .header("X-Robots-Tag", "noindex")
                .contentType(CALENDAR)
                .body(answer.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString();
    }
}
