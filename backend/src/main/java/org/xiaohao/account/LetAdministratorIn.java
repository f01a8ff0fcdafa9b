package org.xiaohao.account;

/**
 * Gives a jurisdiction below the own an administrator.
 *
 * @param username of a new account, or of one of that jurisdiction's administrators who has not set a password yet
 * @param days for how long the slip is good, 1 to 90
 */
public record LetAdministratorIn(long jurisdictionId, String username, String displayName, int days) {}
