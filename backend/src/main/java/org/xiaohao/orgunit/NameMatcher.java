package org.xiaohao.orgunit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.text.PlainForm;

/** Compares printed names with the names of one jurisdiction. */
class NameMatcher {

    private static final int MAX_SUGGESTIONS = 3;

    private final Map<String, NameOwner> byForm = new HashMap<>();
    private final OrgUnitMapper mapper;

    NameMatcher(List<NameOwner> names, OrgUnitMapper mapper) {
        names.forEach(name -> byForm.put(name.getNormalForm(), name));
        this.mapper = mapper;
    }

    RegisterMatch match(String printedName) {
        String form = PlainForm.of(printedName);
        NameOwner exact = byForm.get(form);
        if (exact != null && isActive(exact)) {
            RegisterSuggestion owner = suggestion(exact, 1);
            return new RegisterMatch(printedName, owner.unit(), owner.group(), List.of());
        }
        return new RegisterMatch(printedName, null, null, suggestions(form));
    }

    private List<RegisterSuggestion> suggestions(String form) {
        Map<Long, RegisterSuggestion> best = new LinkedHashMap<>();
        for (NameOwner candidate : byForm.values()) {
            double similarity = NameSimilarity.between(form, candidate.getNormalForm());
            boolean offered = similarity >= NameSimilarity.ALIKE && (isActive(candidate) || similarity == 1);
            if (offered) {
                best.merge(
                        ownerId(candidate),
                        suggestion(candidate, similarity),
                        (one, other) -> one.similarity() >= other.similarity() ? one : other);
            }
        }
        List<RegisterSuggestion> sorted = new ArrayList<>(best.values());
        sorted.sort(Comparator.comparingDouble(RegisterSuggestion::similarity)
                .reversed()
                .thenComparing(NameMatcher::nameOf));
        return List.copyOf(sorted.subList(0, Math.min(MAX_SUGGESTIONS, sorted.size())));
    }

    private RegisterSuggestion suggestion(NameOwner owner, double similarity) {
        OrgUnit unit = owner.getUnit();
        OrgUnitGroup group = owner.getOrgUnitGroup();
        return new RegisterSuggestion(
                unit == null ? null : mapper.toReference(unit),
                group == null ? null : mapper.toReference(group),
                similarity);
    }

    private static boolean isActive(NameOwner owner) {
        OrgUnit unit = owner.getUnit();
        OrgUnitGroup group = owner.getOrgUnitGroup();
        return unit != null ? unit.isActive() : group != null && group.isActive();
    }

    private static long ownerId(NameOwner owner) {
        OrgUnit unit = owner.getUnit();
        OrgUnitGroup group = owner.getOrgUnitGroup();
        return unit != null ? unit.getId() : group == null ? 0 : group.getId();
    }

    private static String nameOf(RegisterSuggestion suggestion) {
        OrgUnitReference unit = suggestion.unit();
        OrgUnitGroupReference group = suggestion.group();
        return unit != null ? unit.name() : group == null ? "" : group.name();
    }
}
