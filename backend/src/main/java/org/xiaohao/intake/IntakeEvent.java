package org.xiaohao.intake;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** What becomes of a document that the office took in. */
public sealed interface IntakeEvent extends DomainEvent {

    record DocumentTaken(long intakeId, String title, int tasks) implements IntakeEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INTAKE_TAKE, intakeId, title + " / " + tasks);
        }
    }

    /** The draft of a plan became a document in work again. */
    record DraftResumed(long intakeId, String title) implements IntakeEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INTAKE_RESUME, intakeId, title);
        }
    }

    /** The document became the draft of a plan. */
    record DraftMade(long intakeId, String title) implements IntakeEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INTAKE_CONFIRM, intakeId, title);
        }
    }

    /** The document went into an issued plan as its newer version. */
    record DocumentMerged(long intakeId, String title) implements IntakeEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INTAKE_MERGE, intakeId, title);
        }
    }

    record DocumentDiscarded(long intakeId, String title) implements IntakeEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INTAKE_DISCARD, intakeId, title);
        }
    }
}
