package org.xiaohao.orgunit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xiaohao.orgunit.OrgUnitGroupEvent.OrgUnitGroupCreated;
import org.xiaohao.orgunit.OrgUnitGroupEvent.OrgUnitGroupUpdated;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.InvalidInputException;

/** The groups that the units of one list join. */
final class GroupBatch {

    private final long jurisdictionId;
    private final OrgUnitGroups groups;
    private final Map<Long, OrgUnitGroup> byId = new HashMap<>();
    private final Map<OrgUnitGroup, List<String>> joined = new LinkedHashMap<>();
    private final List<OrgUnitGroup> made = new ArrayList<>();

    GroupBatch(long jurisdictionId, OrgUnitGroups groups) {
        this.jurisdictionId = jurisdictionId;
        this.groups = groups;
        groups.findByJurisdictionId(jurisdictionId).forEach(group -> byId.put(group.getId(), group));
    }

    OrgUnitGroup present(long id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /** @throws InvalidInputException when the group is deactivated */
    void requireActive(long id) {
        if (!present(id).isActive()) {
            throw new InvalidInputException(
                    "groups", "row-inactive", present(id).getName());
        }
    }

    /** Adds a group without members. */
    OrgUnitGroup make(String name) {
        OrgUnitGroup group =
                groups.save(new OrgUnitGroup(jurisdictionId, new CreateOrgUnitGroup(name, List.of(), List.of())));
        byId.put(group.getId(), group);
        made.add(group);
        return group;
    }

    /** Lets a unit join, and names the groups that it was not in before. */
    List<String> join(List<OrgUnitGroup> wanted, OrgUnit unit) {
        List<String> entered = new ArrayList<>();
        for (OrgUnitGroup group : wanted) {
            if (group.join(unit.getId())) {
                entered.add(group.getName());
                joined.computeIfAbsent(group, any -> new ArrayList<>()).add(unit.getShortName());
            }
        }
        return entered;
    }

    List<DomainEvent> events() {
        List<DomainEvent> events = new ArrayList<>();
        joined.forEach((group, members) -> {
            String text = "members: " + String.join(", ", members);
            events.add(
                    made.contains(group)
                            ? new OrgUnitGroupCreated(group.getId(), group.getName(), text)
                            : new OrgUnitGroupUpdated(group.getId(), group.getName(), "+ " + text));
        });
        return events;
    }
}
