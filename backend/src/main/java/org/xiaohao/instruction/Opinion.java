package org.xiaohao.instruction;

/** What a leader thinks of what is put before him; none is suggested. */
public enum Opinion {
    /** 同意 */
    AGREE,
    /** 不同意 */
    DISAGREE,
    /** 另行研究 */
    STUDY,
    /** 只写意见 */
    COMMENT
}
