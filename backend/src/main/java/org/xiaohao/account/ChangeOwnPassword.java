package org.xiaohao.account;

/**
 * Changes the password of the acting person.
 *
 * @param newPassword at least 12 characters, and hard to guess
 */
public record ChangeOwnPassword(String oldPassword, String newPassword) {

    /** Never shows a password. */
    @Override
    public String toString() {
        return "ChangeOwnPassword[]";
    }
}
