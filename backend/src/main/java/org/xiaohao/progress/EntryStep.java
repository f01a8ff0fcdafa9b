package org.xiaohao.progress;

/** Who has had an entry in hand before it lies where it lies; where it can be sent back to. */
public enum EntryStep {
    /** 经办人: the unit writes it anew. */
    CLERK,
    /** 单位负责人: lets it out again, or sends it on to the clerk. */
    HEAD,
    /** 牵头单位: passes it on again, or sends it further back. */
    LEAD
}
