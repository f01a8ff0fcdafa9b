package org.xiaohao.review;

/** Who is asked to coordinate. */
public enum CoordinationAddressee {
    /** 牵头单位: the primary lead of the task. */
    LEAD,
    /** 法治办 */
    OFFICE,
    /** 分管领导 */
    LEADER
}
