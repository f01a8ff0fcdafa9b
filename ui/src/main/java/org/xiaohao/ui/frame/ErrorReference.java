package org.xiaohao.ui.frame;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** A number such as 7F3A-91C2 that stands on the screen and in the log, so that the two are found together. */
final class ErrorReference implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    ErrorReference() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String digits = HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
        text = digits.substring(0, 4) + "-" + digits.substring(4);
    }

    @Override
    public String toString() {
        return text;
    }
}
