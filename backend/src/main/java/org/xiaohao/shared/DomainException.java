package org.xiaohao.shared;

import java.util.List;

/**
 * Something that the rules of the domain refuse. The text for people comes from {@link ErrorTexts} by {@link #code()}.
 */
public abstract class DomainException extends RuntimeException {

    /** What a caller can do about it; the edges make statuses or notices of this. */
    public enum Kind {
        /** The rules of the domain forbid it as things stand. */
        REFUSED,
        /** Something in the input is to be corrected. */
        INVALID,
        /** There is no such thing, as far as this person may know. */
        MISSING,
        /** A document that cannot be read. */
        UNREADABLE,
        /** More than is taken at once. */
        TOO_LARGE,
        /** The same may be asked again in a minute. */
        TOO_OFTEN,
        /** Nobody's fault but the installation's; the same may be asked again in a moment. */
        UNAVAILABLE
    }

    private final String code;
    private final transient List<Object> arguments;

    protected DomainException(String code, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The key of the text in {@code org/xiaohao/errors*.properties}. */
    public String code() {
        return code;
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return Kind.REFUSED;
    }

    /** What the text names, in the order of its placeholders. */
    public List<Object> arguments() {
        return arguments;
    }
}
