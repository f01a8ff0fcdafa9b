package org.xiaohao.report;

import org.xiaohao.shared.DomainException;

/** A report is not ready to be signed or published. */
public class ReportNotReadyException extends DomainException {

    ReportNotReadyException(String code, Object... arguments) {
        super(code, arguments);
    }
}
