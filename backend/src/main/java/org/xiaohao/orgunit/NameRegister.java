package org.xiaohao.orgunit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.text.PlainForm;

/** Keeps every name of a jurisdiction pointing at one unit or group only. */
@Component
class NameRegister {

    private final RegisteredNames names;
    private final OrgUnits units;
    private final OrgUnitGroups groups;

    NameRegister(RegisteredNames names, OrgUnits units, OrgUnitGroups groups) {
        this.names = names;
        this.units = units;
        this.groups = groups;
    }

    /** Takes the unit's names and lets go of those it no longer has; the unit is stored already. */
    void register(OrgUnit unit) {
        register(unit.getJurisdictionId(), unit.names(), unit.getId(), null, names.findByOrgUnitId(unit.getId()));
    }

    /** Takes the group's names and lets go of those it no longer has; the group is stored already. */
    void register(OrgUnitGroup group) {
        register(group.getJurisdictionId(), group.names(), null, group.getId(), names.findByGroupId(group.getId()));
    }

    private void register(
            long jurisdictionId,
            List<String> wanted,
            @Nullable Long unitId,
            @Nullable Long groupId,
            List<RegisteredName> present) {
        Map<String, String> printedByForm = new LinkedHashMap<>();
        wanted.forEach(name -> printedByForm.putIfAbsent(normalForm(name), name));
        for (RegisteredName taken : names.findByJurisdictionIdAndNormalFormIn(jurisdictionId, printedByForm.keySet())) {
            if (!taken.means(unitId, groupId)) {
                String printed = printedByForm.getOrDefault(taken.getNormalForm(), taken.getNormalForm());
                throw new InvalidInputException("aliases", "name-taken", printed, owner(taken));
            }
        }
        List<RegisteredName> gone = new ArrayList<>();
        for (RegisteredName name : present) {
            if (printedByForm.remove(name.getNormalForm()) == null) {
                gone.add(name);
            }
        }
        names.deleteAll(gone);
        names.saveAll(printedByForm.keySet().stream()
                .map(form -> new RegisteredName(jurisdictionId, form, unitId, groupId))
                .toList());
    }

    /** Some signs stand for many letters in normal form. */
    static String normalForm(String name) {
        String form = PlainForm.of(name);
        if (form.length() > RegisteredName.MAX_LENGTH) {
            throw new InvalidInputException("aliases", "too-long", RegisteredName.MAX_LENGTH, form.length());
        }
        return form;
    }

    private String owner(RegisteredName name) {
        Long unitId = name.getOrgUnitId();
        Long groupId = name.getGroupId();
        if (unitId != null) {
            return units.findById(unitId).map(OrgUnit::getName).orElse("");
        }
        return groupId == null
                ? ""
                : groups.findById(groupId).map(OrgUnitGroup::getName).orElse("");
    }
}
