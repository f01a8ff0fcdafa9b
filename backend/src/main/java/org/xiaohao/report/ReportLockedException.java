package org.xiaohao.report;

import org.xiaohao.shared.DomainException;

/** Nobody changes the text of a report that was signed. */
public class ReportLockedException extends DomainException {

    ReportLockedException(ReportState state) {
        super("report-locked", state);
    }
}
