package org.xiaohao.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Codes that people copy from paper: 16 signs, which are some 79 bits, so that a plain sum suffices to know them again. */
@Component
class ActivationCode {

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    /** Without the letters and digits that look alike in print. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();

    /** A new code, without the marks between its groups. */
    String random() {
        return random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** As it stands on paper, such as {@code 7KQX-M2HD-W9TA-R4CP}. */
    static String printed(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** What somebody typed, without marks and blanks, in capitals. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
