package org.xiaohao.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param id names the intake
 * @param state where it stands
 * @param title the title of the plan to be, else the name of the file
 * @param fileName the name of the file, empty for pasted text
 * @param tasks how many tasks it has
 * @param planId the draft that came of it, or null
 * @param changedAt when somebody last worked on it
 * @param changedBy who that was
 */
public record IntakeSummary(
        long id,
        IntakeState state,
        String title,
        String fileName,
        int tasks,
        @Nullable Long planId,
        Instant changedAt,
        String changedBy) {}
