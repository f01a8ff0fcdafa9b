package org.xiaohao.orgunit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** A named set of units, such as 各镇(街道). Deactivated, never deleted. */
@Entity
class OrgUnitGroup extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false)
    private boolean active = true;

    @Convert(converter = AliasesConverter.class)
    @Column(nullable = false, length = 4000)
    private List<String> aliases = List.of();

    @ElementCollection
    @CollectionTable(name = "org_unit_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    @Column(name = "org_unit_id", nullable = false)
    private List<Long> memberIds = new ArrayList<>();

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected OrgUnitGroup() {}

    OrgUnitGroup(long jurisdictionId, CreateOrgUnitGroup creation) {
        this.jurisdictionId = jurisdictionId;
        this.name = InvalidInputException.requireText("name", creation.name(), 100);
        this.aliases = Aliases.clean(creation.aliases(), name);
        this.memberIds.addAll(new LinkedHashSet<>(creation.memberIds()));
    }

    void update(UpdateOrgUnitGroup change) {
        requireVersion(change.version());
        name = InvalidInputException.requireText("name", change.name(), 100);
        aliases = Aliases.clean(change.aliases(), name);
        List<Long> wanted = List.copyOf(new LinkedHashSet<>(change.memberIds()));
        if (!memberIds.equals(wanted)) {
            memberIds.clear();
            memberIds.addAll(wanted);
        }
    }

    void addAlias(String alias) {
        List<String> more = new ArrayList<>(aliases);
        more.add(InvalidInputException.requireText("alias", alias, 100));
        aliases = Aliases.clean(more, name);
    }

    /** Takes a unit in at the end; false where it is in already. */
    boolean join(long unitId) {
        return !memberIds.contains(unitId) && memberIds.add(unitId);
    }

    void deactivate(int expectedVersion) {
        requireVersion(expectedVersion);
        active = false;
    }

    void activate(int expectedVersion) {
        requireVersion(expectedVersion);
        active = true;
    }

    /** Everything this group may be called. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(aliases);
        return names;
    }

    public long getJurisdictionId() {
        return jurisdictionId;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public List<String> getAliases() {
        return aliases;
    }

    public List<Long> getMemberIds() {
        return memberIds;
    }
}
