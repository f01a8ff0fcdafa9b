package org.xiaohao.savedview;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** What happens to kept views. */
public sealed interface SavedViewEvent extends DomainEvent {

    record ViewSaved(long viewId, String name) implements SavedViewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.VIEW_SAVE, viewId, name);
        }
    }

    record ViewChanged(long viewId, String before, String name) implements SavedViewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.VIEW_CHANGE, viewId, before.equals(name) ? name : before + " \u2192 " + name);
        }
    }

    record ViewDeleted(long viewId, String name) implements SavedViewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.VIEW_DELETE, viewId, name);
        }
    }
}
