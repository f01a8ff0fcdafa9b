package org.xiaohao.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitKind;

/**
 * How a printed name that nobody knows may be settled, as offered to a person or as a person takes it.
 *
 * @param name as the document prints it
 * @param way what becomes of it
 * @param unitId of {@link Way#ALIAS} the unit whose other name it is, or null
 * @param groupId of {@link Way#ALIAS} the group whose other name it is, or null
 * @param means of {@link Way#ALIAS} and {@link Way#PART} the name of whom it means, else null
 * @param code of {@link Way#NEW_UNIT} a code that is free, else null
 * @param kind of {@link Way#NEW_UNIT} the sort of body, else null
 * @param members of {@link Way#NEW_GROUP} and {@link Way#SEVERAL} the names of the units; those that the register does
 *     not have are added to it
 */
public record NameProposal(
        String name,
        Way way,
        @Nullable Long unitId,
        @Nullable Long groupId,
        @Nullable String means,
        @Nullable String code,
        @Nullable OrgUnitKind kind,
        List<String> members) {

    /** What becomes of a name; each may need what an earlier one adds. */
    public enum Way {
        /** Another name of somebody in the register. */
        ALIAS,
        /** A unit to be added. */
        NEW_UNIT,
        /** A piece of a longer name that the document prints as well. */
        PART,
        /** A group to be added. */
        NEW_GROUP,
        /** Several units, in this document only. */
        SEVERAL
    }

    public NameProposal {
        members = List.copyOf(members);
    }

    static NameProposal alias(String name, @Nullable Long unitId, @Nullable Long groupId, String means) {
        return new NameProposal(name, Way.ALIAS, unitId, groupId, means, null, null, List.of());
    }

    static NameProposal part(String name, String longer) {
        return new NameProposal(name, Way.PART, null, null, longer, null, null, List.of());
    }

    static NameProposal unit(String name, String code, OrgUnitKind kind) {
        return new NameProposal(name, Way.NEW_UNIT, null, null, null, code, kind, List.of());
    }

    static NameProposal collective(String name, Way way, List<String> members) {
        return new NameProposal(name, way, null, null, null, null, null, members);
    }

    /** Whether it can be taken as it is; a collective without members means nobody. */
    public boolean isWhole() {
        return way != Way.NEW_GROUP && way != Way.SEVERAL || !members.isEmpty();
    }

    /** The same name as a unit of another sort. */
    public NameProposal withKind(OrgUnitKind other) {
        return new NameProposal(name, way, unitId, groupId, means, code, other, members);
    }

    /** The same collective of other units. */
    public NameProposal withMembers(List<String> others) {
        return new NameProposal(name, way, unitId, groupId, means, code, kind, others);
    }
}
