package org.xiaohao.repetition;

import org.xiaohao.shared.DomainException;

/** While it was being done the request was believed dead and was sent anew; what it did is taken back. */
final class RequestOvertakenException extends DomainException {

    RequestOvertakenException() {
        super("idempotency-overtaken");
    }
}
