package org.xiaohao.intake;

import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.shared.DomainException;

/** A file or pasted text from which no plan is read. Nothing of it has been stored. */
public class DocumentRefusedException extends DomainException {

    private final Reason reason;

    public DocumentRefusedException(Reason reason) {
        this(new UnreadableDocumentException(reason));
    }

    DocumentRefusedException(UnreadableDocumentException cause) {
        super(cause.code());
        this.reason = cause.reason();
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Kind kind() {
        return reason == Reason.TOO_LARGE ? Kind.TOO_LARGE : Kind.UNREADABLE;
    }
}
