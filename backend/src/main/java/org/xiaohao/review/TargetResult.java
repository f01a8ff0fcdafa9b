package org.xiaohao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.xiaohao.shared.InvalidInputException;

/**
 * What came of a target.
 *
 * @param target what was to be reached, in words; at most 200 characters
 * @param result what was reached, in words; at most 500 characters
 */
@Embeddable
public record TargetResult(
        @Column(name = "target", nullable = false, length = 200)
        String target,

        @Column(name = "result", nullable = false, length = 500)
        String result) {

    private static final int MAX_TARGET = 200;
    private static final int MAX_RESULT = 500;

    /** @param field named in a refusal, so that it is found among several */
    TargetResult requireValid(String field) {
        return new TargetResult(
                InvalidInputException.requireText(field, target, MAX_TARGET),
                InvalidInputException.requireText(field, result, MAX_RESULT));
    }
}
