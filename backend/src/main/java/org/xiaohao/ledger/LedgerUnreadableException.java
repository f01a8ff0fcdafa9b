package org.xiaohao.ledger;

import org.xiaohao.shared.DomainException;

/** A file that is no ledger, or not one that can be read. Nothing of it was taken. */
public final class LedgerUnreadableException extends DomainException {

    LedgerUnreadableException(String code, Object... arguments) {
        super(code, arguments);
    }

    @Override
    public Kind kind() {
        return Kind.UNREADABLE;
    }
}
