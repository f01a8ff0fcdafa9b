package org.xiaohao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.xiaohao.shared.InvalidInputException;

/**
 * What the lead says of a unit that never reported.
 *
 * @param words at most 500 characters
 */
@Embeddable
public record WordOnUnit(
        @Column(name = "org_unit_id", nullable = false) long orgUnitId,

        @Column(name = "words", nullable = false, length = 500)
        String words) {

    private static final int MAX_WORDS = 500;

    /** @param field named in a refusal, so that it is found among several */
    WordOnUnit requireValid(String field) {
        return new WordOnUnit(orgUnitId, InvalidInputException.requireText(field, words, MAX_WORDS));
    }
}
