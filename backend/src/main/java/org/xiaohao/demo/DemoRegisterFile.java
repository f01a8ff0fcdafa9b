package org.xiaohao.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.shared.Role;

/** What {@code units.yaml} holds. */
record DemoRegisterFile(Area jurisdiction, List<Unit> units, List<Group> groups, List<Person> accounts) {

    record Area(String code, String name) {}

    record Unit(
            String code,
            String name,
            String shortName,
            OrgUnitKind kind,
            List<String> aliases,
            String clerk,
            String head) {}

    record Group(String code, String name, List<String> aliases, List<OrgUnitKind> kinds) {}

    /** @param unit null for an office that stands over all units, and so reviews each of them */
    record Person(
            String username,
            String name,
            @Nullable String unit,
            Role role,
            @Nullable String post) {}
}
