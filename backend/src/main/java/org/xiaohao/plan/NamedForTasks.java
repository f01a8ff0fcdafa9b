package org.xiaohao.plan;

import java.util.List;

/**
 * What came of naming a person for many tasks.
 *
 * @param tasks how many tasks were asked for
 * @param named on how many the person works from now on
 * @param already on how many the person worked before
 * @param closed how many were left out since the task does not stand open or the part has ended
 * @param foreign how many were left out since the unit has no part in the task
 * @param before who worked on each part that the person works on from now on; it takes the act back, see
 *     {@link HandoverService#takeNameBack}
 */
public record NamedForTasks(int tasks, int named, int already, int closed, int foreign, List<HandlerBefore> before) {

    public NamedForTasks {
        before = List.copyOf(before);
    }
}
