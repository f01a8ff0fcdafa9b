package org.xiaohao.account;

/**
 * A token wanted by the acting person.
 *
 * @param name what it is for; another of the same name is replaced
 * @param days how long it is good for, 1 to 366
 */
public record MakeAccessToken(String name, AccessScope scope, int days) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 60;

    /** The most days that a token is good for. */
    public static final int MAX_DAYS = 366;
}
