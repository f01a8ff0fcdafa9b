package org.xiaohao.repetition;

import org.xiaohao.shared.DomainException;

/** A form with files that broke off, is none, or is larger than the server takes; nothing of it was done. */
final class UnreadableFormException extends DomainException {

    private final Kind kind;

    UnreadableFormException(String code, Kind kind, Exception cause) {
        super(code);
        this.kind = kind;
        initCause(cause);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
