package org.xiaohao.enrolment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;

/** What the words in the cells of a list mean. */
final class ListWords {

    private static final Map<String, OrgUnitKind> KINDS = Map.ofEntries(
            Map.entry("政府部门", OrgUnitKind.GOVERNMENT_DEPARTMENT),
            Map.entry("部门", OrgUnitKind.GOVERNMENT_DEPARTMENT),
            Map.entry("government department", OrgUnitKind.GOVERNMENT_DEPARTMENT),
            Map.entry("党委机构", OrgUnitKind.PARTY_BODY),
            Map.entry("党委部门", OrgUnitKind.PARTY_BODY),
            Map.entry("party body", OrgUnitKind.PARTY_BODY),
            Map.entry("镇", OrgUnitKind.TOWN),
            Map.entry("乡", OrgUnitKind.TOWN),
            Map.entry("乡镇", OrgUnitKind.TOWN),
            Map.entry("town", OrgUnitKind.TOWN),
            Map.entry("街道", OrgUnitKind.SUBDISTRICT),
            Map.entry("subdistrict", OrgUnitKind.SUBDISTRICT),
            Map.entry("派出机构", OrgUnitKind.DISPATCHED_ORGAN),
            Map.entry("垂管单位", OrgUnitKind.DISPATCHED_ORGAN),
            Map.entry("dispatched organ", OrgUnitKind.DISPATCHED_ORGAN),
            Map.entry("其他", OrgUnitKind.OTHER),
            Map.entry("other", OrgUnitKind.OTHER));

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("经办人", Role.CLERK),
            Map.entry("单位经办人", Role.CLERK),
            Map.entry("clerk", Role.CLERK),
            Map.entry("负责人", Role.UNIT_HEAD),
            Map.entry("单位负责人", Role.UNIT_HEAD),
            Map.entry("head of unit", Role.UNIT_HEAD),
            Map.entry("head", Role.UNIT_HEAD),
            Map.entry("法治办", Role.OFFICE),
            Map.entry("rule-of-law office", Role.OFFICE),
            Map.entry("office", Role.OFFICE),
            Map.entry("领导", Role.LEADER),
            Map.entry("区领导", Role.LEADER),
            Map.entry("leader", Role.LEADER),
            Map.entry("系统管理员", Role.ADMIN),
            Map.entry("管理员", Role.ADMIN),
            Map.entry("administrator", Role.ADMIN),
            Map.entry("审计管理员", Role.AUDITOR),
            Map.entry("审计员", Role.AUDITOR),
            Map.entry("auditor", Role.AUDITOR));

    private ListWords() {}

    /**
     * The kind of unit; null for an empty cell.
     *
     * @throws InvalidInputException when the word means none
     */
    static @Nullable OrgUnitKind kind(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        OrgUnitKind kind = KINDS.get(cell.strip().toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new InvalidInputException("kind", "enrolment-kind", cell.strip());
        }
        return kind;
    }

    /**
     * The roles in a cell, or those of a role's own name.
     *
     * @throws InvalidInputException when a word means none
     */
    static Set<Role> roles(String cell) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : several(cell)) {
            Role role = ROLES.get(word.toLowerCase(Locale.ROOT));
            if (role == null) {
                throw new InvalidInputException("roles", "enrolment-role", word);
            }
            roles.add(role);
        }
        return roles;
    }

    /** The words of a cell that names several. */
    static List<String> several(String cell) {
        return Arrays.stream(cell.split("[、,，;；\n]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
