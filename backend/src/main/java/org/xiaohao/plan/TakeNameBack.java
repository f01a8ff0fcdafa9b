package org.xiaohao.plan;

import java.util.List;

/**
 * Takes back that a person was named for many tasks.
 *
 * @param accountId the person who was named
 * @param before who worked on each part before, as {@link NamedForTasks#before()} says it; at most
 *     {@value HandoverService#MAX_TASKS}
 */
public record TakeNameBack(long accountId, List<HandlerBefore> before) {

    public TakeNameBack {
        before = List.copyOf(before);
    }
}
