package org.xiaohao.shared;

/** Somebody asked more often within a minute than {@link Allowances} allow. */
public class TooOftenException extends DomainException {

    public TooOftenException() {
        super("too-often");
    }

    @Override
    public Kind kind() {
        return Kind.TOO_OFTEN;
    }
}
