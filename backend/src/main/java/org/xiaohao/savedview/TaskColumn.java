package org.xiaohao.savedview;

import java.util.List;

/** The columns of the list of tasks beside light, number and title, which are always there; in their order. */
public enum TaskColumn {
    SECTION,
    LEAD,
    PROGRESS,
    DUE,
    LAST;

    /** What is shown unless something else was chosen. */
    public static final List<TaskColumn> USUAL = List.of(LEAD, PROGRESS, DUE, LAST);
}
