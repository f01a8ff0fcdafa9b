package org.xiaohao.shared;

/** The database is gone, silent or too slow. Nothing was stored; the same may be asked again in a moment. */
public class UnavailableException extends DomainException {

    public UnavailableException(Throwable cause) {
        super("unavailable");
        initCause(cause);
    }

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }
}
