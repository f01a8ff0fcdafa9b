package org.xiaohao.ui.document;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.intake.NameDecision;
import org.xiaohao.orgunit.CreateOrgUnit;
import org.xiaohao.orgunit.CreateOrgUnitGroup;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Ids;

/** The register of the office's own jurisdiction, as import and draft read it and add to it. */
@Component
public class UnitRegister {

    private static final int RADIX = 36;
    private static final int STEP = 10;

    private final OrgUnitDirectory directory;
    private final OrgUnitService units;
    private final OrgUnitGroupService groups;
    private final CurrentActor currentActor;

    UnitRegister(
            OrgUnitDirectory directory, OrgUnitService units, OrgUnitGroupService groups, CurrentActor currentActor) {
        this.directory = directory;
        this.units = units;
        this.groups = groups;
        this.currentActor = currentActor;
    }

    public List<OrgUnitReference> units() {
        return directory.activeUnits(currentActor.get().jurisdictionId());
    }

    public List<OrgUnitGroupReference> groups() {
        return directory.activeGroups(currentActor.get().jurisdictionId());
    }

    /** Everybody that a name can mean: units in the order of lists, then groups. */
    public List<UnitTarget> targets() {
        return Stream.concat(
                        units().stream().map(unit -> new UnitTarget(unit, null)),
                        groups().stream().map(group -> new UnitTarget(null, group)))
                .toList();
    }

    public RegisterMatch match(String printedName) {
        return directory.match(currentActor.get().jurisdictionId(), printedName);
    }

    /** The ids of the group's active units. */
    public Set<Long> members(long groupId) {
        return Set.copyOf(directory.activeMembers(groupId));
    }

    /** Notes the name as another name of the unit or group, for this plan and all to come. */
    public void remember(String name, UnitTarget target) {
        if (target.unit() != null) {
            units.addAlias(target.unit().id(), name);
        } else if (target.group() != null) {
            groups.addAlias(target.group().id(), name);
        }
    }

    /**
     * Adds a unit at the end of the lists, under a code that the administrator may change later.
     *
     * @throws org.xiaohao.shared.InvalidInputException when something is missing or a name is taken
     */
    public NameDecision addUnit(String name, String shortName, OrgUnitKind kind) {
        int last = units().stream().mapToInt(OrgUnitReference::sortOrder).max().orElse(0);
        String code = "n" + Long.toString(Ids.next(), RADIX);
        return NameDecision.units(
                List.of(units.create(new CreateOrgUnit(code, name, shortName, kind, last + STEP, List.of()))
                        .id()));
    }

    /**
     * Adds a group with these members.
     *
     * @throws org.xiaohao.shared.InvalidInputException when something is missing or the name is taken
     */
    public NameDecision addGroup(String name, Collection<OrgUnitReference> members) {
        return NameDecision.group(groups.create(new CreateOrgUnitGroup(
                        name,
                        List.of(),
                        members.stream().map(OrgUnitReference::id).toList()))
                .id());
    }
}
