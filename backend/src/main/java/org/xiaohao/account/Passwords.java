package org.xiaohao.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.InvalidInputException;

/** The rules for passwords, and random ones. */
@Component
class Passwords {

    static final int MIN_LENGTH = 12;

    /** Of 4; below it a program guesses the password in hours, whatever its length: lists of common ones, keyboard rows, dates. */
    private static final int MIN_STRENGTH = 3;

    /** BCrypt takes no more bytes than this. */
    private static final int MAX_BYTES = 72;

    private static final int RANDOM_LENGTH = 16;

    /** Without the letters and digits that look alike in print. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final Zxcvbn strength = new Zxcvbn();
    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * Encodes a password that somebody chose.
     *
     * @throws InvalidInputException when it is too short, too long, easy to guess, or the user name
     */
    String encode(String field, String username, String password) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new InvalidInputException(field, "password-short", MIN_LENGTH);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidInputException(field, "password-long");
        }
        if (password.equalsIgnoreCase(username)) {
            throw new InvalidInputException(field, "password-same");
        }
        if (strength.measure(password, List.of(username)).getScore() < MIN_STRENGTH) {
            throw new InvalidInputException(field, "password-common");
        }
        return String.valueOf(encoder.encode(password));
    }

    boolean matches(String password, @Nullable String hash) {
        return encoder.matches(password, hash);
    }

    /** The hash of a password that nobody has ever known. */
    String ofNobody() {
        return String.valueOf(encoder.encode(random()));
    }

    String random() {
        return random.ints(RANDOM_LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
