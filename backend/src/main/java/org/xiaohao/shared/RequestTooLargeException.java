package org.xiaohao.shared;

/** More was sent in one request than is taken; nothing of it was kept. */
final class RequestTooLargeException extends DomainException {

    private static final long MEGABYTE = 1024L * 1024;

    RequestTooLargeException(long maxBytes) {
        super("request-too-large", maxBytes / MEGABYTE);
    }

    @Override
    public Kind kind() {
        return Kind.TOO_LARGE;
    }
}
