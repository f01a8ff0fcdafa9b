package org.xiaohao.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at before a report is signed or published.
 *
 * @param textHash the sum of the text as it stands, that of {@link ReportStanding#hash}
 * @param details names and numbers of persons and firms in it
 * @param checkedBy who looked at this text; empty while nobody did
 * @param checkedAt when
 */
public record SecrecyReview(
        String textHash,
        List<PrivateDetail> details,
        String checkedBy,
        @Nullable Instant checkedAt) {

    public SecrecyReview {
        details = List.copyOf(details);
    }

    public boolean checked() {
        return checkedAt != null;
    }
}
