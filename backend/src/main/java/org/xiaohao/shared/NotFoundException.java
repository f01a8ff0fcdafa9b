package org.xiaohao.shared;

import org.springframework.http.HttpStatus;

/** There is no such thing, or the acting person may not know that there is. */
public class NotFoundException extends DomainException {

    public NotFoundException() {
        super("not-found");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }
}
