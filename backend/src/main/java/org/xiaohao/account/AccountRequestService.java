package org.xiaohao.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.SecondPersonConfirmed;
import org.xiaohao.account.AccountEvent.SecondPersonRefused;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdminOrAuditor;
import org.xiaohao.shared.NotFoundException;

/** What waits for a second person: an administrator or auditor who did not ask for it. */
@Service
@ForAdminOrAuditor
@Transactional
public class AccountRequestService {

    private final AccountRequests requests;
    private final SecondPerson secondPerson;
    private final Accounts accounts;
    private final JurisdictionDirectory jurisdictions;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    AccountRequestService(
            AccountRequests requests,
            SecondPerson secondPerson,
            Accounts accounts,
            JurisdictionDirectory jurisdictions,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.requests = requests;
        this.secondPerson = secondPerson;
        this.accounts = accounts;
        this.jurisdictions = jurisdictions;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** All that waits in the own jurisdiction, the oldest first. */
    @Transactional(readOnly = true)
    public List<AccountRequestDetails> waiting() {
        List<AccountRequest> waiting = secondPerson.waiting();
        Map<Long, Account> people = accounts
                .findAllById(waiting.stream()
                        .flatMap(request -> Stream.of(request.getAccountId(), request.getRequestedBy()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Account::getId, Function.identity()));
        long self = currentActor.get().accountId();
        return waiting.stream().map(request -> details(request, people, self)).toList();
    }

    private AccountRequestDetails details(AccountRequest request, Map<Long, Account> people, long self) {
        Account about = Objects.requireNonNull(people.get(request.getAccountId()));
        Account by = people.get(request.getRequestedBy());
        return new AccountRequestDetails(
                request.getId(),
                request.getKind(),
                about.getUsername(),
                about.getDisplayName(),
                place(about),
                request.getRoles(),
                by == null ? "" : by.getDisplayName(),
                request.getRequestedAt(),
                self == request.getRequestedBy() || self == request.getAccountId());
    }

    private @Nullable String place(Account about) {
        long id = about.getJurisdictionId();
        return id == currentActor.get().jurisdictionId()
                ? null
                : jurisdictions.get(id).name();
    }

    /**
     * Lets it happen: the account gets its roles or may sign in; of a new password, who asked may make it within a day.
     *
     * @throws NotFoundException when the own jurisdiction has no such request
     * @throws org.xiaohao.shared.InvalidInputException when the acting person asked for it, or is the one it is about
     * @throws org.xiaohao.shared.IllegalTransitionException when it was decided already
     */
    public void confirm(long id) {
        Actor actor = currentActor.get();
        AccountRequest request = find(id);
        request.confirm(actor.accountId(), clock.instant());
        Account account = accounts.findById(request.getAccountId()).orElseThrow(NotFoundException::new);
        switch (request.getKind()) {
            case ACTIVATE -> account.activate(account.getVersion());
            case GRANT -> account.grant(request.getRoles());
            case RESET -> {}
        }
        events.publish(new SecondPersonConfirmed(id, request.getKind(), account.getUsername(), request.getRoles()));
    }

    /**
     * Refuses it, or takes it back.
     *
     * @throws NotFoundException when the own jurisdiction has no such request
     * @throws org.xiaohao.shared.IllegalTransitionException when it was decided already
     */
    public void refuse(long id) {
        AccountRequest request = find(id);
        request.refuse(currentActor.get().accountId(), clock.instant());
        Account account = accounts.findById(request.getAccountId()).orElseThrow(NotFoundException::new);
        events.publish(new SecondPersonRefused(id, request.getKind(), account.getUsername(), request.getRoles()));
    }

    private AccountRequest find(long id) {
        return requests.findByIdAndJurisdictionId(id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }
}
