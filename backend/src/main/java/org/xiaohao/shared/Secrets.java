package org.xiaohao.shared;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Secrets that programs carry. They are random, 256 bits, so that a plain sum suffices to know them again: nobody can try
 * them all, and comparing one costs no time on every call.
 */
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 43 letters, digits, {@code -} and {@code _}. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
