package org.xiaohao.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Role;

/**
 * A request that waits for a second person.
 *
 * @param displayName whom it is about
 * @param place the name of the jurisdiction below in which the account is; null where it is in the own
 * @param roles the roles that the account will have
 * @param requestedBy the name of who asked
 * @param mine whether the acting person asked, or is the one whom it is about, and so cannot confirm it
 */
public record AccountRequestDetails(
        long id,
        AccountRequestKind kind,
        String username,
        String displayName,
        @Nullable String place,
        Set<Role> roles,
        String requestedBy,
        Instant requestedAt,
        boolean mine) {}
