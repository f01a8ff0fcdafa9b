package org.xiaohao.report;

/** Why a version of a report was kept: a step in its life, or what a person asked for. */
public enum VersionOccasion {
    DISCUSS,
    SUBMIT,
    WITHDRAW,
    SEND_BACK,
    SIGN,
    REPORT,
    PUBLISH,
    REOPEN,
    /** A person kept it, under a name. */
    KEPT,
    /** It read so before an earlier version was brought back. */
    BEFORE_RESTORE,
    /** An earlier version was brought back. */
    RESTORED;

    static VersionOccasion of(ReportAct act) {
        return valueOf(act.name());
    }
}
