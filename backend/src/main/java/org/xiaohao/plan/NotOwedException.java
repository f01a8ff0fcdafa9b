package org.xiaohao.plan;

import org.xiaohao.shared.DomainException;

/** A report for a period that the part does not owe, such as one that ended before the part was added. */
public class NotOwedException extends DomainException {

    public NotOwedException() {
        super("not-owed");
    }
}
