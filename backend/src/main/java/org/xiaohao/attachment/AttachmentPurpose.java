package org.xiaohao.attachment;

/** What a file is uploaded for, which also says how large it may be. */
public enum AttachmentPurpose {
    /** 佐证材料: proves what a unit reports. */
    EVIDENCE(20),
    /** The document a plan was imported from. */
    PLAN_SOURCE(50),
    /** 台账: a filled ledger that is compared and not kept. */
    LEDGER(10),
    /** A list of units and people that is compared and not kept; by the administrator. */
    ENROLMENT(10),
    /** An office's own form of letters. */
    LETTER_TEMPLATE(5);

    private static final long MEGABYTE = 1024L * 1024;

    private final int maxMegabytes;

    AttachmentPurpose(int maxMegabytes) {
        this.maxMegabytes = maxMegabytes;
    }

    /** The largest size, in megabytes of 1024 × 1024 bytes. */
    public int maxMegabytes() {
        return maxMegabytes;
    }

    /** The largest size, in bytes. */
    public long maxBytes() {
        return maxMegabytes * MEGABYTE;
    }
}
