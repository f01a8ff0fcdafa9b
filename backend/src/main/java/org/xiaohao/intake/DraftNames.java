package org.xiaohao.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.plan.PlanDraft;

/** Whom the printed names of a plan meant, for a worksheet of the same document. */
final class DraftNames {

    private final PlanDraft plan;

    DraftNames(PlanDraft plan) {
        this.plan = plan;
    }

    /**
     * Says of names that the register does not know whom they mean; what was decided of a name already stays.
     *
     * @param register what the register knows of names; asked once
     */
    Worksheet in(Worksheet sheet, Function<Set<String>, Map<String, RegisterMatch>> register) {
        Worksheet result = sheet;
        Map<String, String> meanings = plan.tasks().stream()
                .flatMap(task -> task.parties().stream())
                .filter(party -> party.resolvedName() != null)
                .collect(Collectors.toMap(
                        PlanDraft.DraftParty::printedName,
                        party -> String.valueOf(party.resolvedName()),
                        (one, other) -> one));
        Set<String> asked = new HashSet<>(meanings.values());
        asked.addAll(sheet.names().keySet());
        Map<String, RegisterMatch> known = register.apply(asked);
        for (String name : sheet.names().keySet()) {
            RegisterMatch match = known.get(meanings.get(name));
            RegisterMatch own = known.get(name);
            if (match != null
                    && own != null
                    && !own.found()
                    && !sheet.decisions().containsKey(name)) {
                result = decided(result, name, match);
            }
        }
        return result;
    }

    private static Worksheet decided(Worksheet sheet, String name, RegisterMatch match) {
        OrgUnitReference unit = match.unit();
        OrgUnitGroupReference group = match.group();
        if (unit != null) {
            return sheet.decide(name, NameDecision.units(List.of(unit.id())));
        }
        return group == null ? sheet : sheet.decide(name, NameDecision.group(group.id()));
    }
}
