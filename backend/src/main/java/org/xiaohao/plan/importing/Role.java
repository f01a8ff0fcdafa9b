package org.xiaohao.plan.importing;

/** What a unit does for a task. */
enum Role {
    LEAD,
    RESPONSIBLE,
    SUPPORTING
}
