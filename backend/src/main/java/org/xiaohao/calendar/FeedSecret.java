package org.xiaohao.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of an address that nobody guesses: 256 random bits. It is shown once and never stored.
 *
 * @param text as it stands in the address
 */
record FeedSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static FeedSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret of an address; empty for what cannot be one. */
    static Optional<FeedSecret> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FeedSecret(text)) : Optional.empty();
    }

    /** By which it is found. */
    String hash() {
        return hash(text);
    }

    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It stands in no log. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
