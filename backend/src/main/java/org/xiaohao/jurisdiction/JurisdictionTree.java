package org.xiaohao.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which jurisdiction is below which. */
@Component
class JurisdictionTree {

    private final Jurisdictions jurisdictions;

    JurisdictionTree(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** All jurisdictions below another, level by level and by code; one statement for each level. */
    List<Jurisdiction> below(long ancestorId) {
        List<Jurisdiction> below = new ArrayList<>();
        List<Long> level = List.of(ancestorId);
        while (!level.isEmpty()) {
            List<Jurisdiction> next = jurisdictions.findByParentIdInOrderByCode(level);
            below.addAll(next);
            level = next.stream().map(Jurisdiction::getId).toList();
        }
        return below;
    }

    /** How many steps a jurisdiction is below another; 0 when it is not. */
    int depth(long ancestorId, Jurisdiction of) {
        int depth = 0;
        @Nullable Jurisdiction at = of.getParent();
        while (at != null) {
            depth++;
            if (at.getId() == ancestorId) {
                return depth;
            }
            at = at.getParent();
        }
        return 0;
    }
}
