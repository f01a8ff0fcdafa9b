package org.xiaohao.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;

/** What an address of mail looks like: as browsers take one, in one line of plain letters, so that no header can hide in it. */
final class MailAddress {

    static final int MAX = 254;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")*");

    private MailAddress() {}

    /**
     * The address as it is stored; null for none.
     *
     * @throws InvalidInputException when it is none
     */
    static @Nullable String of(String field, @Nullable String typed) {
        String text = InvalidInputException.optionalText(field, typed, MAX);
        if (text.isEmpty()) {
            return null;
        }
        if (!FORM.matcher(text).matches()) {
            throw new InvalidInputException(field, "mail-address");
        }
        return text;
    }
}
