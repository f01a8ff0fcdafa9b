package org.xiaohao.plan;

import java.util.List;
import org.xiaohao.shared.DomainEvent;

/** An act that those who may see a task read on its trail. */
public interface OnTrail extends DomainEvent {

    /** What stands on the trails of the tasks, in its order. */
    List<TrailLine> trail();
}
