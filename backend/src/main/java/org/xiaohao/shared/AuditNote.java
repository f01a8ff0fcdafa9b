package org.xiaohao.shared;

import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of an act. A success is written in the same transaction as the change itself; a failure or a
 * refusal in a transaction of its own, so that it stays when the attempt is rolled back.
 *
 * @param action what was done, and to what
 * @param subjectId the id of what it was done to; null where there is none (a failed sign-in)
 * @param detail what a reader should know: names, old and new values; never a password, never a whole text
 * @param outcome how it ended
 * @param person who it was, where nobody is signed in yet or any more; null for the acting person
 */
public record AuditNote(
        AuditAction action,
        @Nullable Long subjectId,
        String detail,
        AuditOutcome outcome,
        @Nullable Person person) {

    /** A change that the acting person made. */
    public AuditNote(AuditAction action, @Nullable Long subjectId, String detail) {
        this(action, subjectId, detail, AuditOutcome.SUCCESS, null);
    }

    /**
     * Somebody who is not the acting person of the request.
     *
     * @param jurisdictionId whose auditors read the entry; null when not known, then no auditor does
     * @param accountId the account; null when there is none of that name
     * @param username the name that was typed
     * @param displayName the name shown to others; empty when not known
     */
    public record Person(
            @Nullable Long jurisdictionId, @Nullable Long accountId, String username, String displayName) {

        /** A person who has an account. */
        public static Person of(Actor actor) {
            return new Person(actor.jurisdictionId(), actor.accountId(), actor.username(), actor.displayName());
        }
    }
}
