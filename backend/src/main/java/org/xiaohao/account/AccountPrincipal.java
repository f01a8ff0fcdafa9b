package org.xiaohao.account;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ActorPrincipal;

/** A signed-in person as Spring Security and the features see it; goes into the session. */
class AccountPrincipal implements UserDetails, ActorPrincipal, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1;

    private final Actor actor;
    private final boolean active;
    private final boolean locked;
    private @Nullable String passwordHash;
    private volatile int generation;
    private volatile long session;
    private volatile Instant seenAt = Instant.EPOCH;

    /**
     * @param generation the number under which the account's sessions begin now
     */
    AccountPrincipal(Actor actor, String passwordHash, boolean active, boolean locked, int generation) {
        this.generation = generation;
        this.actor = actor;
        this.passwordHash = passwordHash;
        this.active = active;
        this.locked = locked;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return actor.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** The number of the account under which this session goes on. */
    int generation() {
        return generation;
    }

    /** Lets this session go on where all others of the person end. */
    void goOnUnder(int newGeneration) {
        generation = newGeneration;
    }

    /** The row of the session in a browser; 0 where it is none. */
    long session() {
        return session;
    }

    void isIn(long begun, Instant now) {
        session = begun;
        seenAt = now;
    }

    /** Whether it was long enough ago that this session was noted to be used; from now on it is noted. */
    boolean isToBeSeen(Instant now, Duration every) {
        if (session == 0 || now.isBefore(seenAt.plus(every))) {
            return false;
        }
        seenAt = now;
        return true;
    }

    /** The same person, so that the session registry finds all sessions of one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal that && actor.accountId() == that.actor.accountId();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(actor.accountId());
    }

    @Override
    public String toString() {
        return actor.username();
    }
}
