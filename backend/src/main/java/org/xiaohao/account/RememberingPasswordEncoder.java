package org.xiaohao.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Knows for some minutes that a password fitted a hash, so that a program that sends its password with every request does
 * not pay for the hash each time. What is kept is a code under a key that this process alone has, of the password
 * together with the hash: it shows neither, and another password or hash is not found. Only what fitted is kept.
 */
class RememberingPasswordEncoder implements PasswordEncoder {

    static final Duration KEPT = Duration.ofMinutes(5);
    static final int MAX_KEPT = 2_000;

    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecretKeySpec key;

    /** Until when; the eldest first. */
    private final Map<String, Instant> fitted = new LinkedHashMap<>();

    RememberingPasswordEncoder(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return encoder.matches(password, hash);
        }
        String code = code(password, hash);
        Instant now = clock.instant();
        if (isKnown(code, now)) {
            return true;
        }
        boolean fits = encoder.matches(password, hash);
        if (fits) {
            keep(code, now.plus(KEPT));
        }
        return fits;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private synchronized boolean isKnown(String code, Instant now) {
        Instant until = fitted.get(code);
        return until != null && until.isAfter(now);
    }

    private synchronized void keep(String code, Instant until) {
        fitted.remove(code);
        fitted.put(code, until);
        if (fitted.size() > MAX_KEPT) {
            fitted.remove(fitted.keySet().iterator().next());
        }
    }

    private String code(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
