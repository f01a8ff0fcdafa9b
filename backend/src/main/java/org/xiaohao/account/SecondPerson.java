package org.xiaohao.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountEvent.SecondPersonAsked;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;

/**
 * Sees to it that powers are given by two. From the moment a second person is there, another administrator or an auditor,
 * nobody becomes administrator, office or auditor, and no such account gets a new password, by the word of one; and the
 * last such person can be taken away by nobody. Until then the first administrator sets the jurisdiction up alone. The
 * second person is one of the acting person's jurisdiction, also where the account is in one below it.
 */
@Component
class SecondPerson {

    private static final Set<Role> POWERS = EnumSet.of(Role.ADMIN, Role.OFFICE, Role.AUDITOR);

    /** Who may confirm what an administrator asks for. */
    private static final Set<Role> CONFIRMING = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    private final AccountRequests requests;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    SecondPerson(
            AccountRequests requests, Accounts accounts, CurrentActor currentActor, DomainEvents events, Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether it takes two that an account has these roles.
     *
     * @param before the roles that two agreed upon before
     */
    boolean isNeeded(Account account, Set<Role> roles, Set<Role> before) {
        return roles.stream().anyMatch(role -> POWERS.contains(role) && !before.contains(role)) && isThere(account);
    }

    /** Whether there is somebody to be asked about this account, besides the acting person and itself. */
    private boolean isThere(Account account) {
        Actor actor = currentActor.get();
        return accounts.countActive(actor.jurisdictionId(), CONFIRMING, List.of(actor.accountId(), account.getId()))
                > 0;
    }

    /** Asks; what was asked of the same kind before and nobody answered falls away. */
    void ask(Account account, AccountRequestKind kind, Set<Role> roles) {
        requests.findByAccountIdAndKindAndState(account.getId(), kind, AccountRequestState.WAITING)
                .forEach(AccountRequest::giveWay);
        AccountRequest request =
                requests.save(new AccountRequest(account, kind, roles, currentActor.get(), clock.instant()));
        events.publish(new SecondPersonAsked(request.getId(), kind, account.getUsername(), roles));
    }

    /** Whether somebody was asked to let this account in, and has not answered. */
    boolean isAskedToLetIn(Account account) {
        return !requests.findByAccountIdAndKindAndState(
                        account.getId(), AccountRequestKind.ACTIVATE, AccountRequestState.WAITING)
                .isEmpty();
    }

    /** Uses the leave for a new password that a second person gave to the acting one; says whether there was one. */
    boolean useLeaveToReset(Account account) {
        Optional<AccountRequest> leave = requests
                .findByAccountIdAndKindAndState(
                        account.getId(), AccountRequestKind.RESET, AccountRequestState.CONFIRMED)
                .stream()
                .filter(request -> request.isGoodFor(currentActor.get().accountId(), clock.instant()))
                .findFirst();
        leave.ifPresent(AccountRequest::carryOut);
        return leave.isPresent();
    }

    /**
     * Sees to it that somebody stays who can confirm.
     *
     * @throws InvalidInputException when the account is the last one, besides the acting person, that can
     */
    void requireAnother(Account account, String field) {
        boolean confirms = account.isActive() && account.getRoles().stream().anyMatch(CONFIRMING::contains);
        if (confirms && !isThere(account)) {
            throw new InvalidInputException(field, "last-second-person");
        }
    }

    List<AccountRequest> waiting() {
        return requests.findByJurisdictionIdAndStateOrderByRequestedAt(
                currentActor.get().jurisdictionId(), AccountRequestState.WAITING);
    }
}
