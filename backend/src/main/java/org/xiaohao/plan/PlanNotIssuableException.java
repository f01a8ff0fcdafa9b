package org.xiaohao.plan;

import java.util.List;
import org.xiaohao.shared.DomainException;

/** The draft still has blockers. */
public class PlanNotIssuableException extends DomainException {

    private final transient List<IssueBlocker> blockers;

    PlanNotIssuableException(List<IssueBlocker> blockers) {
        super("plan-not-issuable", blockers.size());
        this.blockers = List.copyOf(blockers);
    }

    /** What is missing, in document order. */
    public List<IssueBlocker> blockers() {
        return blockers;
    }
}
