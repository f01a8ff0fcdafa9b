package org.xiaohao.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.ledger.LedgerQueries.Part;
import org.xiaohao.ledger.LedgerQueries.Slot;
import org.xiaohao.ledger.LedgerQueries.Written;

/** Holds the rows of a sheet that came back against what is there of one unit, piece by piece. */
@Component
class LedgerMatching {

    /** Rows that are read together. */
    static final int PIECE = 500;

    private final LedgerQueries queries;

    LedgerMatching(LedgerQueries queries) {
        this.queries = queries;
    }

    List<LedgerChange> compare(List<UploadedRow> uploaded, LedgerForm form, long jurisdiction, @Nullable Long unit) {
        List<LedgerChange> changes = new ArrayList<>(uploaded.size());
        Set<Slot> seen = new HashSet<>();
        for (int from = 0; from < uploaded.size(); from += PIECE) {
            List<UploadedRow> piece = uploaded.subList(from, Math.min(uploaded.size(), from + PIECE));
            List<Slot> slots = piece.stream()
                    .map(UploadedRow::key)
                    .filter(Objects::nonNull)
                    .map(LedgerMatching::slot)
                    .distinct()
                    .toList();
            Map<Slot, Present> present = unit == null ? Map.of() : present(slots, form, jurisdiction, unit);
            for (UploadedRow row : piece) {
                LedgerKey key = row.key();
                Slot slot = key == null ? null : slot(key);
                boolean repeated = slot != null && !seen.add(slot);
                changes.add(LedgerComparison.of(row, key, slot == null ? null : present.get(slot), repeated));
            }
        }
        return changes;
    }

    private static Slot slot(LedgerKey key) {
        return new Slot(key.assignmentId(), key.periodId());
    }

    private Map<Slot, Present> present(List<Slot> slots, LedgerForm form, long jurisdiction, long unit) {
        Map<Slot, Present> present = new HashMap<>();
        if (slots.isEmpty()) {
            return present;
        }
        Map<Long, Part> own = queries.partsOf(
                jurisdiction,
                unit,
                slots.stream().map(Slot::assignmentId).distinct().toList(),
                form == LedgerForm.UNIT_FORM);
        Set<Slot> open = queries.open(slots);
        Map<Slot, Written> newest = form == LedgerForm.LEDGER ? queries.newest(slots) : queries.newestOut(slots);
        for (Slot slot : slots) {
            Part part = own.get(slot.assignmentId());
            if (part != null) {
                present.put(slot, present(part, open.contains(slot), newest.get(slot)));
            }
        }
        return present;
    }

    private static Present present(Part part, boolean open, @Nullable Written written) {
        boolean underReport = part.underReport() && open;
        return written == null
                ? new Present(part.number(), part.task(), underReport, null, 0, "", LedgerText.NONE)
                : new Present(
                        part.number(),
                        part.task(),
                        underReport,
                        written.entryId(),
                        written.version(),
                        written.state(),
                        written.text());
    }
}
