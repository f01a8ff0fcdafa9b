package org.xiaohao.plan;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** What the office says of what is counted in a task. */
public sealed interface IndicatorEvent extends DomainEvent {

    /** What is counted was said, or said anew. */
    record IndicatorDefined(TaskReference task, String name) implements IndicatorEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INDICATOR_DEFINE, task.id(), task.number() + " " + name);
        }
    }

    record IndicatorRemoved(TaskReference task, String name) implements IndicatorEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INDICATOR_REMOVE, task.id(), task.number() + " " + name);
        }
    }
}
