package org.xiaohao.account;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.DomainEvent;

/** People who come and go, while nobody is signed in yet or any more. */
public sealed interface SignInEvent extends DomainEvent {

    /** Whoever it was; with a name only where nobody has it. */
    AuditNote.Person person();

    private static AuditNote note(AuditNote.Person person, AuditAction action, AuditOutcome outcome) {
        return new AuditNote(action, person.accountId(), person.username(), outcome, person);
    }

    record SignedIn(AuditNote.Person person) implements SignInEvent {

        @Override
        public AuditNote audit() {
            return note(person, AuditAction.ACCOUNT_SIGN_IN, AuditOutcome.SUCCESS);
        }
    }

    record SignedInByApi(AuditNote.Person person) implements SignInEvent {

        @Override
        public AuditNote audit() {
            return note(person, AuditAction.ACCOUNT_SIGN_IN_API, AuditOutcome.SUCCESS);
        }
    }

    record SignInFailed(AuditNote.Person person) implements SignInEvent {

        @Override
        public AuditNote audit() {
            return note(person, AuditAction.ACCOUNT_SIGN_IN, AuditOutcome.FAILURE);
        }
    }

    /** Too many wrong passwords. */
    record AccountLocked(AuditNote.Person person) implements SignInEvent {

        @Override
        public AuditNote audit() {
            return note(person, AuditAction.ACCOUNT_LOCK, AuditOutcome.SUCCESS);
        }
    }

    record SignedOut(AuditNote.Person person) implements SignInEvent {

        @Override
        public AuditNote audit() {
            return note(person, AuditAction.ACCOUNT_SIGN_OUT, AuditOutcome.SUCCESS);
        }
    }
}
