package org.xiaohao.orgunit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.VersionedEntity;

/** A name in its normal form, and the one unit or group that it means. */
@Entity
@Table(name = "org_unit_name")
class RegisteredName extends VersionedEntity {

    static final int MAX_LENGTH = 400;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false, length = 400)
    private String normalForm;

    @Column(updatable = false)
    private @Nullable Long orgUnitId;

    @Column(updatable = false)
    private @Nullable Long groupId;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected RegisteredName() {}

    RegisteredName(long jurisdictionId, String normalForm, @Nullable Long orgUnitId, @Nullable Long groupId) {
        this.jurisdictionId = jurisdictionId;
        this.normalForm = normalForm;
        this.orgUnitId = orgUnitId;
        this.groupId = groupId;
    }

    public String getNormalForm() {
        return normalForm;
    }

    @Nullable
    public Long getOrgUnitId() {
        return orgUnitId;
    }

    @Nullable
    public Long getGroupId() {
        return groupId;
    }

    boolean means(@Nullable Long unit, @Nullable Long group) {
        return Objects.equals(orgUnitId, unit) && Objects.equals(groupId, group);
    }
}
