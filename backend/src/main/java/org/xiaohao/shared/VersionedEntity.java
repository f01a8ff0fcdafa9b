package org.xiaohao.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An entity whose id the application assigns and whose version tells two savers apart. The version is null until the
 * row is stored, which is also how a new entity is known.
 */
@MappedSuperclass
public abstract class VersionedEntity {

    @Id
    private long id = Ids.next();

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    protected VersionedEntity() {}

    public long getId() {
        return id;
    }

    /** The version a form was read at; 0 before the row is stored. */
    public int getVersion() {
        return version == null ? 0 : version;
    }

    /** Whether the row was written, be it in this transaction. */
    protected final boolean isStored() {
        return version != null;
    }

    /**
     * Refuses a change that was typed over an older state of this row.
     *
     * @param expected the version the form was read at
     * @throws StaleDataException when somebody saved in between
     */
    public void requireVersion(int expected) {
        if (getVersion() != expected) {
            throw new StaleDataException();
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof VersionedEntity that
                        && org.hibernate.Hibernate.getClass(this).equals(org.hibernate.Hibernate.getClass(that))
                        && getId() == that.getId());
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(getId());
    }
}
