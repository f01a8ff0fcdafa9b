package org.xiaohao.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that is being read in the background, or was.
 *
 * @param id names the reading
 * @param fileName the name of the file, empty for pasted text
 * @param state how far it is
 * @param since when a person gave it
 * @param intakeId the intake that came of it, null unless it is done
 * @param failure why it failed, null unless it did
 */
public record ReadingDetails(
        long id,
        String fileName,
        ReadingState state,
        Instant since,
        @Nullable Long intakeId,
        @Nullable ReadingFailedException failure) {

    public boolean hasEnded() {
        return state.hasEnded();
    }
}
