package org.xiaohao.plan;

import java.util.List;

/**
 * Takes back that a person was named for many tasks.
 *
 * @param accountId the person who was named
 * @param parts who worked on each part before, as {@link NamedForTasks#before()} says it; at most
 *     {@value HandoverService#MAX_TASKS}
 */
public record TakeNameBack(long accountId, List<HandlerBefore> parts) {

    public TakeNameBack {
        parts = List.copyOf(parts);
    }
}
