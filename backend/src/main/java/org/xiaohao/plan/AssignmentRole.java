package org.xiaohao.plan;

/** In what role a document names a unit. The order is the order of precedence when a unit is named twice. */
public enum AssignmentRole {
    /** 牵头. */
    LEAD,
    /** 责任. */
    RESPONSIBLE,
    /** 配合. */
    SUPPORTING
}
