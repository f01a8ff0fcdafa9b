package org.xiaohao.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores a preview as a draft.
 *
 * @param head what heads the list, as confirmed
 * @param preview what was shown
 * @param file the file it was read from, or null for pasted text; kept with the plan
 * @param decisions whom printed names mean, where a person decided; other names keep their exact match
 * @param leads units chosen as leads, by the task's index in the preview
 */
public record ConfirmImport(
        PlanHead head,
        ImportPreview preview,
        @Nullable SourceFile file,
        Map<String, PartyDecision> decisions,
        Map<Integer, List<Long>> leads) {

    public ConfirmImport {
        decisions = Map.copyOf(decisions);
        leads = Map.copyOf(leads);
    }

    /** An uploaded file. */
    @SuppressWarnings("ArrayRecordComponent")
    public record SourceFile(String name, byte[] content) {}
}
