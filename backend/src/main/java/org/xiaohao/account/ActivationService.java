package org.xiaohao.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.ActivationSlipMade;
import org.xiaohao.account.AccountEvent.PasswordReset;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Slips by which people set their passwords themselves, so that the administrator never knows one. */
@Service
@ForAdmin
@Transactional
public class ActivationService {

    /** Slips at once. */
    static final int MAX_SLIPS = 5000;

    private final Accounts accounts;
    private final Activations activations;
    private final AccessTokens tokens;
    private final SecondFactors factors;
    private final SecondPerson secondPerson;
    private final ActivationCode codes;
    private final OrgUnitDirectory units;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ActivationService(
            Accounts accounts,
            Activations activations,
            AccessTokens tokens,
            SecondFactors factors,
            SecondPerson secondPerson,
            ActivationCode codes,
            OrgUnitDirectory units,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.accounts = accounts;
        this.activations = activations;
        this.tokens = tokens;
        this.factors = factors;
        this.secondPerson = secondPerson;
        this.codes = codes;
        this.units = units;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The active accounts of the own jurisdiction whose people have not set a password yet, by unit and user name. */
    @Transactional(readOnly = true)
    public List<WaitingAccount> waiting() {
        List<Account> waiting = accounts.withoutPassword(currentActor.get().jurisdictionId());
        Map<Long, OrgUnitReference> unitsById = unitsOf(waiting);
        Map<Long, Activation> slips = slipsOf(waiting);
        return waiting.stream()
                .sorted(byUnit(unitsById))
                .map(account -> {
                    Activation slip = slips.get(account.getId());
                    return new WaitingAccount(
                            account.getId(),
                            account.getDisplayName(),
                            account.getUsername(),
                            unitName(unitsById, account),
                            slip == null ? null : slip.getExpiresAt());
                })
                .toList();
    }

    /**
     * Makes a slip for each of some accounts. Slips that they had before, and passwords, are worth nothing from now on;
     * whoever is signed in with one of them is signed out, and tokens and second factors end. Of an account with powers
     * that has a password a second person is asked first; with that leave the next call makes its slip.
     *
     * @param days for how long the slips are good, 1 to 90
     * @return the slips; none for accounts that wait for a second person, be it for this or to be let in at all
     * @throws NotFoundException when the own jurisdiction has no such active account
     * @throws InvalidInputException when the days are out of range, there are too many accounts, or one is the own
     */
    public List<ActivationSlip> issue(Collection<Long> accountIds, int days) {
        Actor actor = currentActor.get();
        if (accountIds.size() > MAX_SLIPS) {
            throw new InvalidInputException("accountIds", "slips-many", MAX_SLIPS);
        }
        if (accountIds.contains(actor.accountId())) {
            throw new InvalidInputException("accountIds", "own-account");
        }
        List<Account> found = accounts.findWithRolesByIdInAndJurisdictionId(accountIds, actor.jurisdictionId());
        if (found.size() != Math.toIntExact(accountIds.stream().distinct().count())
                || !found.stream().allMatch(account -> account.isActive() || secondPerson.isAskedToLetIn(account))) {
            throw new NotFoundException();
        }
        List<Account> served = found.stream().filter(this::mayHaveSlip).toList();
        Map<Long, OrgUnitReference> unitsById = unitsOf(served);
        Map<Long, Activation> present = slipsOf(served);
        Instant now = clock.instant();
        List<ActivationSlip> slips = new ArrayList<>();
        for (Account account : served.stream().sorted(byUnit(unitsById)).toList()) {
            String code = codes.random();
            Activation slip = present.get(account.getId());
            if (slip == null) {
                slip = activations.save(new Activation(account.getId(), code, days, now));
            } else {
                slip.renew(code, days, now);
            }
            slips.add(slip(account, unitName(unitsById, account), code, slip.getExpiresAt()));
        }
        served.stream().filter(Account::isActivated).forEach(this::forgetPassword);
        activations.flush();
        slips.forEach(slip -> events.publish(new ActivationSlipMade(slip)));
        return slips;
    }

    /** Asks a second person where that is needed. Whoever has no password yet was let in by two already. */
    private boolean mayHaveSlip(Account account) {
        if (!account.isActive()) {
            return false;
        }
        if (!account.isActivated()
                || !secondPerson.isNeeded(account, account.getRoles(), Set.of())
                || secondPerson.useLeaveToReset(account)) {
            return true;
        }
        secondPerson.ask(account, AccountRequestKind.RESET, account.getRoles());
        return false;
    }

    private void forgetPassword(Account account) {
        account.forgetPassword();
        tokens.deleteByAccountId(account.getId());
        factors.findById(account.getId()).ifPresent(factors::delete);
        events.publish(new PasswordReset(account.getId(), account.getUsername()));
    }

    private static ActivationSlip slip(Account account, @Nullable String unit, String code, Instant expiresAt) {
        return new ActivationSlip(
                account.getId(),
                account.getDisplayName(),
                account.getUsername(),
                unit,
                account.getRoles(),
                ActivationCode.printed(code),
                expiresAt);
    }

    private Map<Long, OrgUnitReference> unitsOf(List<Account> of) {
        return units.byIds(
                of.stream().map(Account::getOrgUnitId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private Map<Long, Activation> slipsOf(List<Account> of) {
        return activations.findByAccountIdIn(of.stream().map(Account::getId).toList()).stream()
                .collect(Collectors.toMap(Activation::getAccountId, Function.identity()));
    }

    private static Comparator<Account> byUnit(Map<Long, OrgUnitReference> unitsById) {
        return Comparator.comparingInt((Account account) -> {
                    OrgUnitReference unit = unit(unitsById, account);
                    return unit == null ? -1 : unit.sortOrder();
                })
                .thenComparing(Account::getUsername);
    }

    private static @Nullable String unitName(Map<Long, OrgUnitReference> unitsById, Account account) {
        OrgUnitReference unit = unit(unitsById, account);
        return unit == null ? null : unit.shortName();
    }

    private static @Nullable OrgUnitReference unit(Map<Long, OrgUnitReference> unitsById, Account account) {
        Long unitId = account.getOrgUnitId();
        return unitId == null ? null : unitsById.get(unitId);
    }
}
