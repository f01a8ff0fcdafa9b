package org.xiaohao.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** Where a jurisdiction tells what happens: a program, or the robot of a group. Address and secret are sealed. */
@Entity
@Table(name = "told_channel")
class Channel extends VersionedEntity {

    static final int MAX_NAME = 60;
    private static final int MAX_SEALED = 2000;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 16)
    private ChannelType type;

    @Column(nullable = false, length = MAX_NAME)
    private String name;

    /** What may be shown of the address. */
    @Column(nullable = false, length = ChannelAddress.MAX)
    private String shownAddress;

    @Column(nullable = false, length = MAX_SEALED)
    private String sealedAddress;

    @Column(length = MAX_SEALED)
    private @Nullable String sealedSecret;

    @Convert(converter = KindsConverter.class)
    @Column(nullable = false, length = 500)
    private Set<ChannelKind> kinds;

    @Column(nullable = false)
    private boolean active = true;

    @Column(nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Channel() {}

    Channel(long jurisdictionId, ChannelType type, SaveChannel wanted, Sealed sealed, Instant now) {
        this.jurisdictionId = jurisdictionId;
        this.type = type;
        this.shownAddress = sealed.shown();
        this.sealedAddress = sealed.address();
        write(wanted, now);
    }

    /** Gets another name and other kinds, is stopped or goes on. */
    final void write(SaveChannel wanted, Instant now) {
        name = InvalidInputException.requireText("name", wanted.name(), MAX_NAME);
        if (wanted.kinds().isEmpty() || !wanted.kinds().stream().allMatch(ChannelKind::isChosen)) {
            throw new InvalidInputException("kinds", "required");
        }
        kinds = EnumSet.copyOf(wanted.kinds());
        active = wanted.active();
        changedAt = now;
    }

    void lead(Sealed sealed) {
        shownAddress = sealed.shown();
        sealedAddress = sealed.address();
    }

    /** @param sealed null for none */
    void sign(@Nullable String sealed, Instant now) {
        sealedSecret = sealed;
        changedAt = now;
    }

    boolean tells(ChannelKind kind) {
        return active && (kind == ChannelKind.TEST || kinds.contains(kind));
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    public ChannelType getType() {
        return type;
    }

    public String getName() {
        return name;
    }

    public String getShownAddress() {
        return shownAddress;
    }

    String getSealedAddress() {
        return sealedAddress;
    }

    @Nullable
    String getSealedSecret() {
        return sealedSecret;
    }

    public boolean isSigned() {
        return sealedSecret != null;
    }

    public Set<ChannelKind> getKinds() {
        return kinds;
    }

    public boolean isActive() {
        return active;
    }

    /** An address as it is kept. */
    record Sealed(String shown, String address) {}
}
