package org.xiaohao.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who hands something in does not let it pass, and an office does not judge the unit it belongs to
 * ({@code xiaohao.other-hands=false} where there are too few people for that).
 */
@Component
public class OtherHands {

    private final CurrentActor currentActor;
    private final boolean required;

    OtherHands(CurrentActor currentActor, @Value("${xiaohao.other-hands:true}") boolean required) {
        this.currentActor = currentActor;
        this.required = required;
    }

    /**
     * Sees to it that the acting person is another one.
     *
     * @param author who wrote or handed in what is decided on; null where nobody did
     * @throws InvalidInputException when the acting person did
     */
    public void requireOtherPerson(@Nullable Long author) {
        if (required && author != null && author == currentActor.get().accountId()) {
            throw new InvalidInputException("decision", "own-work");
        }
    }

    /**
     * Sees to it that the acting person is of another unit.
     *
     * @param unitId whose word or work is decided on
     * @throws InvalidInputException when the acting person is of this unit
     */
    public void requireOtherUnit(long unitId) {
        if (required && currentActor.get().belongsTo(unitId)) {
            throw new InvalidInputException("decision", "own-unit");
        }
    }
}
