package org.xiaohao.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.VersionedEntity;

/** What one administrator asks for and a second person confirms. */
@Entity
class AccountRequest extends VersionedEntity {

    /** For so long a confirmed reset may be done. */
    static final Duration GOOD_FOR = Duration.ofDays(1);

    /** Where it was asked, and is confirmed; the account may be in a jurisdiction below. */
    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 32)
    private AccountRequestKind kind;

    /** The roles that the account shall have, separated by commas. */
    @Column(nullable = false, updatable = false, length = 200)
    private String roles;

    @Column(nullable = false, updatable = false)
    private long requestedBy;

    @Column(nullable = false, updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AccountRequestState state = AccountRequestState.WAITING;

    private @Nullable Long decidedBy;

    private @Nullable Instant decidedAt;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AccountRequest() {}

    AccountRequest(Account account, AccountRequestKind kind, Set<Role> roles, Actor by, Instant at) {
        this.jurisdictionId = by.jurisdictionId();
        this.accountId = account.getId();
        this.kind = kind;
        this.roles = roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
        this.requestedBy = by.accountId();
        this.requestedAt = at;
    }

    /** @throws InvalidInputException when it is the one who asked, or whom it is about */
    void confirm(long by, Instant at) {
        requireWaiting("confirm");
        if (by == requestedBy || by == accountId) {
            throw new InvalidInputException("request", "second-person");
        }
        decide(AccountRequestState.CONFIRMED, by, at);
    }

    void refuse(long by, Instant at) {
        requireWaiting("refuse");
        decide(AccountRequestState.REFUSED, by, at);
    }

    /** Uses up a confirmed reset. */
    void carryOut() {
        if (state != AccountRequestState.CONFIRMED) {
            throw new IllegalTransitionException(state, "carryOut");
        }
        state = AccountRequestState.DONE;
    }

    /** Another request of the same kind stands in its place. */
    void giveWay() {
        if (state == AccountRequestState.WAITING) {
            state = AccountRequestState.REFUSED;
        }
    }

    private void requireWaiting(String act) {
        if (state != AccountRequestState.WAITING) {
            throw new IllegalTransitionException(state, act);
        }
    }

    private void decide(AccountRequestState decision, long by, Instant at) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
    }

    boolean isGoodFor(long by, Instant at) {
        return state == AccountRequestState.CONFIRMED
                && requestedBy == by
                && decidedAt != null
                && at.isBefore(decidedAt.plus(GOOD_FOR));
    }

    long getAccountId() {
        return accountId;
    }

    long getRequestedBy() {
        return requestedBy;
    }

    Instant getRequestedAt() {
        return requestedAt;
    }

    AccountRequestKind getKind() {
        return kind;
    }

    Set<Role> getRoles() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(",")).map(Role::valueOf).forEach(wanted::add);
        return wanted;
    }

    AccountRequestState getState() {
        return state;
    }
}
