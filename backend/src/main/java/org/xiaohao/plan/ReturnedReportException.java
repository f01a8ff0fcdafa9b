package org.xiaohao.plan;

import org.xiaohao.shared.DomainException;

/** A part cannot be confirmed while a report of it that the office returned has not come in again. */
public class ReturnedReportException extends DomainException {

    public ReturnedReportException() {
        super("report-returned");
    }
}
