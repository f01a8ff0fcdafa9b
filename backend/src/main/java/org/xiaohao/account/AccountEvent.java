package org.xiaohao.account;

import java.util.Set;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.Role;

/** What the administrator does with accounts, and everybody with the own password. */
public sealed interface AccountEvent extends DomainEvent {

    record AccountCreated(AccountDetails account) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_CREATE, account.id(), account.toString());
        }
    }

    /** The application let a first administrator into an empty installation. */
    record FirstAccountCreated(long accountId, long jurisdictionId, String username) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.ACCOUNT_CREATE,
                    accountId,
                    username,
                    AuditOutcome.SUCCESS,
                    new AuditNote.Person(jurisdictionId, null, "system", ""));
        }
    }

    /** @param changes old and new values */
    record AccountUpdated(long accountId, String username, String changes) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_UPDATE, accountId, username + " " + changes);
        }
    }

    record AccountDeactivated(long accountId, String username, String changes) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_DEACTIVATE, accountId, username + " " + changes);
        }
    }

    record AccountActivated(long accountId, String username, String changes) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_ACTIVATE, accountId, username + " " + changes);
        }
    }

    record PasswordReset(long accountId, String username) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_RESET_PASSWORD, accountId, username);
        }
    }

    record ActivationSlipMade(ActivationSlip slip) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.ACCOUNT_SLIP, slip.accountId(), slip.username() + " until " + slip.expiresAt());
        }
    }

    /** Somebody set the password of an account for the first time, or again after a reset. */
    record PasswordSet(AuditNote.Person person) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.ACCOUNT_SET_PASSWORD,
                    person.accountId(),
                    person.username(),
                    AuditOutcome.SUCCESS,
                    person);
        }
    }

    /** A code that does not fit, is used up or too old. */
    record ActivationFailed(AuditNote.Person person) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.ACCOUNT_SET_PASSWORD,
                    person.accountId(),
                    person.username(),
                    AuditOutcome.FAILURE,
                    person);
        }
    }

    /** Somebody at the machine gave an administrator a new password. */
    record AdministratorResetAtMachine(long accountId, long jurisdictionId, String username) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.ACCOUNT_RESET_PASSWORD,
                    accountId,
                    username,
                    AuditOutcome.SUCCESS,
                    new AuditNote.Person(jurisdictionId, null, "system", ""));
        }
    }

    record OwnPasswordChanged(long accountId, String username) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_CHANGE_PASSWORD, accountId, username);
        }
    }

    /** What takes two persons was asked for. */
    record SecondPersonAsked(long requestId, AccountRequestKind kind, String username, Set<Role> roles)
            implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_REQUEST, requestId, kind + " " + username + " " + roles);
        }
    }

    record SecondPersonConfirmed(long requestId, AccountRequestKind kind, String username, Set<Role> roles)
            implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_REQUEST_CONFIRM, requestId, kind + " " + username + " " + roles);
        }
    }

    record SecondPersonRefused(long requestId, AccountRequestKind kind, String username, Set<Role> roles)
            implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_REQUEST_REFUSE, requestId, kind + " " + username + " " + roles);
        }
    }

    /** A person has an authenticator from now on. */
    record SecondFactorEnrolled(long accountId, String username) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_SECOND_FACTOR, accountId, username);
        }
    }

    /** A person ended sessions in other browsers. */
    record SessionsEnded(long accountId, String username, int count) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_END_SESSIONS, accountId, username + " " + count);
        }
    }

    /** The person wants other mail than before. */
    record MailChosen(long accountId, String username, MailChoice choice) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCOUNT_CHOOSE_MAIL, accountId, username + " " + choice);
        }
    }

    record AccessTokenMade(AccessTokenDetails token) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCESS_TOKEN_MAKE, token.id(), token.toString());
        }
    }

    record AccessTokenRevoked(AccessTokenDetails token) implements AccountEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.ACCESS_TOKEN_REVOKE, token.id(), token.toString());
        }
    }
}
