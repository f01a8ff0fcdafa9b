package org.xiaohao.orgunit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.text.PlainForm;

/**
 * Tells other features about units and groups. Asks for no role: whoever calls it has checked what the person may see.
 */
@Service
@Transactional(readOnly = true)
public class OrgUnitDirectory {

    private final OrgUnits units;
    private final OrgUnitGroups groups;
    private final RegisteredNames names;
    private final OrgUnitMapper mapper;

    OrgUnitDirectory(OrgUnits units, OrgUnitGroups groups, RegisteredNames names, OrgUnitMapper mapper) {
        this.units = units;
        this.groups = groups;
        this.names = names;
        this.mapper = mapper;
    }

    /** The units with these ids, deactivated ones included; an unknown id is left out. */
    public Map<Long, OrgUnitReference> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return units.findAllById(Set.copyOf(ids)).stream()
                .map(mapper::toReference)
                .collect(Collectors.toMap(OrgUnitReference::id, Function.identity()));
    }

    /** The short names of the units with these ids, deactivated ones included; an unknown id is left out. */
    public Map<Long, String> shortNames(Collection<Long> ids) {
        return byIds(ids).values().stream()
                .collect(Collectors.toMap(OrgUnitReference::id, OrgUnitReference::shortName));
    }

    /** The groups with these ids, deactivated ones included; an unknown id is left out. */
    public Map<Long, OrgUnitGroupReference> groupsByIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return groups.findAllById(Set.copyOf(ids)).stream()
                .map(mapper::toReference)
                .collect(Collectors.toMap(OrgUnitGroupReference::id, Function.identity()));
    }

    /** Whether the jurisdiction has a unit with this id, active or not. */
    public boolean isUnitOf(long jurisdictionId, long unitId) {
        return units.findByIdAndJurisdictionId(unitId, jurisdictionId).isPresent();
    }

    /** Whether the jurisdiction has an active unit with this id. */
    public boolean isActiveUnitOf(long jurisdictionId, long unitId) {
        return units.findByIdAndJurisdictionId(unitId, jurisdictionId)
                .filter(OrgUnit::isActive)
                .isPresent();
    }

    /** Whether a unit's head approves what its clerks report; so it is where the unit is unknown. */
    public boolean headApproves(long unitId) {
        return units.findById(unitId).map(OrgUnit::isHeadApproves).orElse(true);
    }

    /** The units that new duties may go to, in the order of lists. */
    public List<OrgUnitReference> activeUnits(long jurisdictionId) {
        return units.findByJurisdictionIdAndActiveTrueOrderBySortOrderAscCodeAsc(jurisdictionId).stream()
                .map(mapper::toReference)
                .toList();
    }

    /** The groups that new plans may address, by name. */
    public List<OrgUnitGroupReference> activeGroups(long jurisdictionId) {
        return groups.findByJurisdictionIdAndActiveTrueOrderByName(jurisdictionId).stream()
                .map(mapper::toReference)
                .toList();
    }

    /** The ids of the group's active units, in the group's order; empty for a group that is deactivated or unknown. */
    public List<Long> activeMembers(long groupId) {
        return units.activeMembers(groupId);
    }

    /** The same of several groups, by the group; each asked for is there. */
    public Map<Long, List<Long>> activeMembers(Collection<Long> groupIds) {
        Map<Long, List<Long>> members = new HashMap<>();
        groupIds.forEach(group -> members.put(group, new ArrayList<>()));
        if (!members.isEmpty()) {
            units.activeMembersOf(members.keySet())
                    .forEach(member -> members.getOrDefault(member.getGroupId(), new ArrayList<>())
                            .add(member.getUnitId()));
        }
        return members;
    }

    /** Whom a printed name means; the same as {@link #matchAll} of one name. */
    public RegisterMatch match(long jurisdictionId, String printedName) {
        return new NameMatcher(names.owners(jurisdictionId), mapper).match(printedName);
    }

    /**
     * Whom the printed names mean, by the name as given. A name matches only where it equals a name, short name or alias
     * in {@linkplain PlainForm#normalise normal form}; everything else gets suggestions at most.
     */
    public Map<String, RegisterMatch> matchAll(long jurisdictionId, Collection<String> printedNames) {
        NameMatcher matcher = new NameMatcher(names.owners(jurisdictionId), mapper);
        Map<String, RegisterMatch> matches = new LinkedHashMap<>();
        for (String name : printedNames) {
            matches.computeIfAbsent(name, matcher::match);
        }
        return matches;
    }
}
