package org.xiaohao.shared;

/** There is no such thing, or the acting person may not know that there is. */
public class NotFoundException extends DomainException {

    public NotFoundException() {
        super("not-found");
    }

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }
}
