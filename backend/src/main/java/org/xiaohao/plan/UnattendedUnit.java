package org.xiaohao.plan;

/**
 * A unit with duties and nobody who looks at them.
 *
 * @param duties how many of its parts have not ended; of a draft, how many tasks name it
 */
public record UnattendedUnit(long orgUnitId, String unitName, int duties, Reason reason) {

    /** Why nobody looks at them. */
    public enum Reason {
        /** No active account of a clerk or head. */
        NO_ACCOUNT,
        /** There are accounts, and nobody has ever signed in. */
        NEVER_SIGNED_IN
    }
}
