package org.xiaohao.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Role;

/**
 * Adds a person to the own jurisdiction.
 *
 * @param username 2 to 64 letters, digits and {@code . - _}; kept in lower case, unique everywhere
 * @param password at least 12 characters, and hard to guess; null for none until the person sets one
 * @param orgUnitId the unit, without which nobody is a clerk or unit head; null for none
 * @param roles at least one; not two of administrator, auditor and office
 * @param mailAddress where mail reaches the person; null or empty for nowhere
 */
public record CreateAccount(
        String username,
        String displayName,
        @Nullable String password,
        @Nullable Long orgUnitId,
        Set<Role> roles,
        @Nullable String mailAddress) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "CreateAccount[username=" + username + "]";
    }
}
