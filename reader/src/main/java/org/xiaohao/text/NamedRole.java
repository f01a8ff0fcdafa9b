package org.xiaohao.text;

/** What a unit does for a task. */
public enum NamedRole {
    LEAD,
    RESPONSIBLE,
    SUPPORTING
}
