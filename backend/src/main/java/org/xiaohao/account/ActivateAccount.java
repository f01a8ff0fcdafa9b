package org.xiaohao.account;

/**
 * A person sets the first password.
 *
 * @param code as it stands on the slip; marks, blanks and case do not matter
 * @param password at least 12 characters, and hard to guess
 */
public record ActivateAccount(String username, String code, String password) {

    /** Shows neither code nor password. */
    @Override
    public String toString() {
        return "ActivateAccount[username=" + username + "]";
    }
}
