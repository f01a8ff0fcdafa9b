package org.xiaohao.shared;

/** As many uploads as are let in at a time are under way; nothing of this one was kept. */
final class TooManyUploadsException extends DomainException {

    TooManyUploadsException() {
        super("too-many-uploads");
    }

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }
}
