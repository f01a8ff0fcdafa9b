package org.xiaohao.shared;

/** Somebody else saved the same thing in between; nothing was overwritten. */
public class StaleDataException extends DomainException {

    public StaleDataException() {
        super("stale-data");
    }
}
