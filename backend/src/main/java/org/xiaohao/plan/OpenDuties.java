package org.xiaohao.plan;

import java.util.List;

/**
 * The duties of a unit that have not ended.
 *
 * @param movable the tasks that stand open, which can pass to another unit
 * @param waiting the numbers of those in review or suspended, on which the office decides first
 */
public record OpenDuties(int movable, List<String> waiting) {

    public OpenDuties {
        waiting = List.copyOf(waiting);
    }
}
