package org.xiaohao.intake;

import java.util.List;
import org.xiaohao.shared.DomainException;

/** Why nothing came of a document that was read in the background. */
public class ReadingFailedException extends DomainException {

    ReadingFailedException(String code, List<Object> arguments) {
        super(code, arguments.toArray());
    }
}
