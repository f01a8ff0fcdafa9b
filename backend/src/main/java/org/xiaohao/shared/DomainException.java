package org.xiaohao.shared;

import java.util.List;

/**
 * Something that the rules of the domain refuse. The text for people comes from {@link ErrorTexts} by {@link #code()}.
 */
public abstract class DomainException extends RuntimeException {

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

    /** What the text names, in the order of its placeholders. */
    public List<Object> arguments() {
        return arguments;
    }
}
