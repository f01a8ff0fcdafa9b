package org.xiaohao.account;

/**
 * Changes the password of the acting person.
 *
 * @param newPassword at least 10 characters
 */
public record ChangeOwnPassword(String oldPassword, String newPassword) {

    /** Never shows a password. */
    @Override
    public String toString() {
        return "ChangeOwnPassword[]";
    }
}
