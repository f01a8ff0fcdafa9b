package org.xiaohao.orgunit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** A body that receives duties. It is deactivated, never deleted, for plans of earlier years name it. */
@Entity
class OrgUnit extends VersionedEntity {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, length = 32)
    private String code;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 50)
    private String shortName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private OrgUnitKind kind;

    @Column(nullable = false)
    private int sortOrder;

    @Column(nullable = false)
    private boolean active = true;

    @Column(nullable = false)
    private boolean headApproves = true;

    @Convert(converter = AliasesConverter.class)
    @Column(nullable = false, length = 4000)
    private List<String> aliases = List.of();

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected OrgUnit() {}

    OrgUnit(long jurisdictionId, CreateOrgUnit creation) {
        this.jurisdictionId = jurisdictionId;
        this.code = requireCode(creation.code());
        this.name = InvalidInputException.requireText("name", creation.name(), 100);
        this.shortName = InvalidInputException.requireText("shortName", creation.shortName(), 50);
        this.kind = creation.kind();
        this.sortOrder = creation.sortOrder();
        this.aliases = Aliases.clean(creation.aliases(), name, shortName);
    }

    void update(UpdateOrgUnit change) {
        requireVersion(change.version());
        code = requireCode(change.code());
        name = InvalidInputException.requireText("name", change.name(), 100);
        shortName = InvalidInputException.requireText("shortName", change.shortName(), 50);
        kind = change.kind();
        sortOrder = change.sortOrder();
        headApproves = change.headApproves();
        aliases = Aliases.clean(change.aliases(), name, shortName);
    }

    void addAlias(String alias) {
        List<String> more = new ArrayList<>(aliases);
        more.add(InvalidInputException.requireText("alias", alias, 100));
        aliases = Aliases.clean(more, name, shortName);
    }

    void deactivate(int expectedVersion) {
        requireVersion(expectedVersion);
        active = false;
    }

    void activate(int expectedVersion) {
        requireVersion(expectedVersion);
        active = true;
    }

    /** Everything this unit may be called. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(name, shortName));
        names.addAll(aliases);
        return names;
    }

    private static String requireCode(String code) {
        String text = InvalidInputException.requireText("code", code, 32);
        if (!CODE.matcher(text).matches()) {
            throw new InvalidInputException("code", "code-form");
        }
        return text;
    }

    public long getJurisdictionId() {
        return jurisdictionId;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    public OrgUnitKind getKind() {
        return kind;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public boolean isHeadApproves() {
        return headApproves;
    }

    public boolean isActive() {
        return active;
    }

    public List<String> getAliases() {
        return aliases;
    }
}
