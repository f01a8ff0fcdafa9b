package org.xiaohao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What signing in leaves at the account. Each step is a transaction of its own with one short statement, so that no
 * guess is lost among others at the same moment, and none of them waits for another one's row or connection.
 */
@Component
class SignInRecord {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Clock clock;

    SignInRecord(Accounts accounts, SecondFactors factors, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return accounts.findByUsername(username);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(long accountId) {
        return accounts.findById(accountId);
    }

    /** Counts a wrong password, from the first one again where a lock is over. */
    @Transactional
    public void countFailure(Account account) {
        if (account.hasFailedAttempts()) {
            accounts.endLock(account.getId(), clock.instant());
        }
        accounts.countFailure(account.getId());
    }

    /**
     * Locks an account with too many wrong passwords.
     *
     * @return whether this call locked it
     */
    @Transactional
    public boolean lockIfTooMany(Account account) {
        Instant until = clock.instant().plus(Account.LOCK);
        return accounts.lock(account.getId(), Account.MAX_FAILED_ATTEMPTS, until) == 1;
    }

    /** Whether a right password is half of the way only: wrong ones are forgotten when the code was right, too. */
    @Transactional(readOnly = true)
    public boolean hasSecondFactor(Account account) {
        return factors.isConfirmed(account.getId());
    }

    @Transactional
    public void forgetFailures(Account account) {
        accounts.forgetFailures(account.getId(), clock.instant());
    }

    /** The person signed in. */
    @Transactional
    public void noteSignIn(Account account) {
        accounts.noteSignIn(account.getId(), clock.instant());
    }

    /**
     * Notes a request that carried the password along.
     *
     * @return whether it is the first for {@code quiet}, and so worth a line on the audit trail
     */
    @Transactional
    public boolean noteApiSignIn(Account account, Duration quiet) {
        Instant now = clock.instant();
        Instant before = now.minus(quiet);
        Instant last = account.getLastApiSignIn();
        return (last == null || !last.isAfter(before)) && accounts.noteApiSignIn(account.getId(), now, before) == 1;
    }

    boolean isLocked(Account account) {
        return account.isLocked(clock.instant());
    }
}
