package org.xiaohao.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets that programs carry. They are random, 256 bits, so that a plain hash suffices: nobody can try them all, and
 * comparing one costs no time on every call.
 */
final class AccessSecrets {

    /** Lets people and scanners of leaked secrets know one when they see it. */
    static final String PREFIX = "xh_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AccessSecrets() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
