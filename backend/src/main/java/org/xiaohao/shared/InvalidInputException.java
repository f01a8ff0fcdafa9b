package org.xiaohao.shared;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Input that a person can correct. {@link #field()} names where. */
public class InvalidInputException extends DomainException {

    private final String field;

    /**
     * @param field the name of the field in the command
     * @param code the key of the text
     * @param arguments what the text names
     */
    public InvalidInputException(String field, String code, Object... arguments) {
        super(code, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /**
     * Returns what was given, once it is known to be there.
     *
     * @throws InvalidInputException when it is null
     */
    public static <T> T require(String field, @Nullable T given) {
        if (given == null) {
            throw new InvalidInputException(field, "required");
        }
        return given;
    }

    /**
     * Returns what was given without repetitions; empty for null.
     *
     * @throws InvalidInputException when there is a null among it
     */
    public static <T> Set<T> requireEach(String field, @Nullable Collection<? extends @Nullable T> given) {
        Set<T> all = new LinkedHashSet<>();
        if (given != null) {
            given.forEach(one -> all.add(require(field, one)));
        }
        return all;
    }

    /**
     * Returns the text without white space around it.
     *
     * @throws InvalidInputException when it is empty or longer than {@code max} characters
     */
    public static String requireText(String field, @Nullable String text, int max) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInputException(field, "required");
        }
        return requireLength(field, stripped, max);
    }

    /**
     * Returns the text without white space around it, or an empty text for null.
     *
     * @throws InvalidInputException when it is longer than {@code max} characters
     */
    public static String optionalText(String field, @Nullable String text, int max) {
        return text == null ? "" : requireLength(field, text.strip(), max);
    }

    private static String requireLength(String field, String text, int max) {
        if (text.length() > max) {
            throw new InvalidInputException(field, "too-long", max, text.length());
        }
        return text;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
