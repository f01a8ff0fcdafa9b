package org.xiaohao.attachment;

/** A file whose content is not taken. */
final class RefusedContentException extends Exception {

    private final Refusal refusal;

    RefusedContentException(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    RefusedContentException(Refusal refusal, Throwable cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
