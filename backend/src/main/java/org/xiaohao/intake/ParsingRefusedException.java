package org.xiaohao.intake;

import java.time.Duration;
import org.xiaohao.shared.DomainException;

/** Why a document is not read while somebody waits. Nothing of it has been stored. */
public class ParsingRefusedException extends DomainException {

    private final Kind kind;

    private ParsingRefusedException(Kind kind, String code, Object... arguments) {
        super(code, arguments);
        this.kind = kind;
    }

    static ParsingRefusedException busy() {
        return new ParsingRefusedException(Kind.UNAVAILABLE, "parsing-busy");
    }

    static ParsingRefusedException tooSlow(Duration limit) {
        return new ParsingRefusedException(Kind.UNREADABLE, "reading-too-slow", limit.toSeconds());
    }

    static ParsingRefusedException tooHeavy(Throwable cause) {
        ParsingRefusedException refused = new ParsingRefusedException(Kind.UNREADABLE, "reading-too-heavy");
        refused.initCause(cause);
        return refused;
    }

    static ParsingRefusedException tooLong() {
        return new ParsingRefusedException(Kind.TOO_LARGE, "parsing-answer-too-long");
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
