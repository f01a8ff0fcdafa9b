package org.xiaohao.report;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of an annual report: 初稿, 讨论稿, 送审稿, 签批稿, 已报送, 已公开. From the signature on its text is locked. */
public enum ReportState {
    DRAFT,
    /** It goes round among those who wrote for it. */
    DISCUSSION,
    /** It lies with the leaders. */
    SUBMITTED,
    /** A leader signed it, as it reads. */
    SIGNED,
    /** It went to the level above. */
    REPORTED,
    PUBLISHED;

    ReportState discuss() {
        return move(this == DRAFT, DISCUSSION, "discuss");
    }

    ReportState submit() {
        return move(this == DRAFT || this == DISCUSSION, SUBMITTED, "submit");
    }

    /** The office takes it back before a leader has decided. */
    ReportState withdraw() {
        return move(this == SUBMITTED, DISCUSSION, "withdraw");
    }

    /** A leader wants something changed. */
    ReportState sendBack() {
        return move(this == SUBMITTED, DISCUSSION, "sendBack");
    }

    ReportState sign() {
        return move(this == SUBMITTED, SIGNED, "sign");
    }

    ReportState report() {
        return move(this == SIGNED, REPORTED, "report");
    }

    ReportState publish() {
        return move(this == REPORTED, PUBLISHED, "publish");
    }

    /** What was signed is taken up again; it has to be signed anew. */
    ReportState reopen() {
        return move(isLocked(), DISCUSSION, "reopen");
    }

    /** Whether nobody may change its text. */
    public boolean isLocked() {
        return compareTo(SIGNED) >= 0;
    }

    private ReportState move(boolean allowed, ReportState to, String action) {
        if (!allowed) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }
}
