package org.xiaohao.ui.intake;

import org.xiaohao.plan.AssignmentRole;

/** What is being dragged over the cards. */
sealed interface Dragged {

    /** A unit on its way to another role of the same task. */
    record Unit(int task, AssignmentRole role, String name) implements Dragged {}

    /** A task on its way to another place of the list. */
    record Task(int task) implements Dragged {}
}
