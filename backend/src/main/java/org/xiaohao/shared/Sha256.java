package org.xiaohao.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sum by which texts, files and secrets are known; written in 64 digits of base 16. */
public final class Sha256 {

    private Sha256() {}

    /** The sum of a text in UTF-8. */
    public static String of(String text) {
        return written(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** For what comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    public static String written(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }
}
