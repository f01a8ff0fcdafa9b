package org.xiaohao.calendar;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xiaohao.shared.Secrets;
import org.xiaohao.shared.Sha256;

/**
 * The part of an address that nobody guesses: 256 random bits. It is shown once and never stored.
 *
 * @param text as it stands in the address
 */
record FeedSecret(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static FeedSecret random() {
        return new FeedSecret(Secrets.random());
    }

    /** The secret of an address; empty for what cannot be one. */
    static Optional<FeedSecret> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FeedSecret(text)) : Optional.empty();
    }

    /** By which it is found. */
    String hash() {
        return Sha256.of(text);
    }

    /** It stands in no log. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
