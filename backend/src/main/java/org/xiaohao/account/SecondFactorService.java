package org.xiaohao.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.AccountEvent.SecondFactorEnrolled;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForSignedIn;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.SecretKey;
import org.xiaohao.shared.Sha256;

/**
 * The second factor of the acting person: codes of an authenticator, demanded of the roles that
 * {@code xiaohao.second-factor.roles} names and of whoever enrolled one. Wrong codes count like wrong passwords.
 */
@Service
@ForSignedIn
@Transactional
public class SecondFactorService {

    private static final String ISSUER = "Xiaohao";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 8;

    /** So long that nobody can try them all, and a plain sum suffices to know one again. */
    private static final int RECOVERY_LENGTH = 24;

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final SecretKey key;
    private final SignInRecord record;
    private final SignInTrail trail;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Set<Role> demanded;

    SecondFactorService(
            SecondFactors factors,
            RecoveryCodes recovery,
            SecretKey key,
            SignInRecord record,
            SignInTrail trail,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${xiaohao.second-factor.roles:}") Set<Role> demanded) {
        this.factors = factors;
        this.recovery = recovery;
        this.key = key;
        this.record = record;
        this.trail = trail;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
        this.demanded = demanded;
    }

    /**
     * What an authenticator is told.
     *
     * @param secret to be typed, in groups of four
     * @param address the same as an {@code otpauth} address
     */
    public record Enrolment(String secret, String address) {}

    /** Whether the acting person may go on only with a code. */
    @Transactional(readOnly = true)
    public boolean isDemanded() {
        Actor actor = currentActor.get();
        return actor.roles().stream().anyMatch(demanded::contains) || factors.isConfirmed(actor.accountId());
    }

    /** Whether the acting person has an authenticator. */
    @Transactional(readOnly = true)
    public boolean isEnrolled() {
        return factors.isConfirmed(currentActor.get().accountId());
    }

    /** The secret for an authenticator: a new one, or the one that was begun with and not confirmed yet. */
    public Enrolment begin() {
        Actor actor = currentActor.get();
        requireNone();
        SecondFactor factor = factors.findById(actor.accountId()).orElseGet(() -> {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            return factors.save(new SecondFactor(actor.accountId(), key.encrypt(secret, actor.accountId())));
        });
        String secret = Totp.base32(key.decrypt(factor.getSecret(), actor.accountId()));
        String address = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(ISSUER, URLEncoder.encode(actor.username(), StandardCharsets.UTF_8), secret, ISSUER);
        return new Enrolment(secret.replaceAll("(.{4})(?=.)", "$1 "), address);
    }

    /**
     * Proves that the authenticator has the secret.
     *
     * @return codes that serve once each in its place, to be shown once
     * @throws InvalidInputException when the code is wrong
     */
    @Transactional(noRollbackFor = InvalidInputException.class)
    public List<String> enrol(String code) {
        Actor actor = currentActor.get();
        requireNone();
        SecondFactor factor =
                factors.findById(actor.accountId()).orElseThrow(() -> new InvalidInputException("code", "code-wrong"));
        if (!takes(factor, actor.accountId(), code)) {
            throw wrong(actor);
        }
        factor.confirm(clock.instant());
        recovery.deleteAllOf(actor.accountId());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String fresh = recoveryCode();
            codes.add(fresh.replaceAll("(.{4})(?=.)", "$1-"));
            recovery.save(new RecoveryCode(actor.accountId(), Sha256.of(fresh)));
        }
        events.publish(new SecondFactorEnrolled(actor.accountId(), actor.username()));
        return codes;
    }

    /**
     * Sees to it that the acting person has the authenticator, or one of the codes for the case that it is lost.
     *
     * @throws InvalidInputException when the code is wrong, was taken before, or the account is locked
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void verify(String code) {
        Actor actor = currentActor.get();
        long id = actor.accountId();
        boolean locked = record.find(id).map(record::isLocked).orElse(true);
        if (locked || !inTransaction(() -> isRight(id, code))) {
            throw wrong(actor);
        }
        record.find(id).filter(Account::hasFailedAttempts).ifPresent(record::forgetFailures);
    }

    private boolean isRight(long accountId, String code) {
        return factors.findById(accountId)
                .filter(SecondFactor::isConfirmed)
                .filter(factor ->
                        takes(factor, accountId, code) || recovery.use(accountId, Sha256.of(plain(code))) == 1)
                .isPresent();
    }

    /** What was wrong is counted and written down outside, in transactions of its own: nobody waits for two connections. */
    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void requireNone() {
        if (isEnrolled()) {
            throw new InvalidInputException("code", "second-factor-there");
        }
    }

    /** A clock may go wrong by a step; each code is taken once. */
    private boolean takes(SecondFactor factor, long accountId, String code) {
        byte[] secret = key.decrypt(factor.getSecret(), accountId);
        long now = Totp.step(clock.instant());
        for (long step = now - 1; step <= now + 1; step++) {
            if (Totp.code(secret, step).equals(plain(code))) {
                return factors.take(accountId, step) == 1;
            }
        }
        return false;
    }

    private InvalidInputException wrong(Actor actor) {
        record.find(actor.accountId()).ifPresent(trail::wrongPassword);
        return new InvalidInputException("code", "code-wrong");
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
