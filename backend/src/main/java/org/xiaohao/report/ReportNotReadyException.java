package org.xiaohao.report;

import java.util.List;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.shared.DomainException;

/** A report is not ready to be signed or published. */
public class ReportNotReadyException extends DomainException {

    ReportNotReadyException(String code) {
        super(code);
    }

    /** @param missing the parts that are empty */
    ReportNotReadyException(String code, List<PartKind> missing) {
        super(code, missing);
    }
}
