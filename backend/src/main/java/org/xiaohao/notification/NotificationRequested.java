package org.xiaohao.notification;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.Role;

/**
 * A message on its way. Kept by the event publication registry as JSON, under the name of this class, until it is
 * delivered; so neither the name nor the components change without a migration of what is on its way.
 *
 * @param id the request itself, by which a second delivery is known
 * @param link null where an earlier version led to a page that is no more
 * @param accountIds the people who are told, as far as they have one of the roles; empty for all who have, as in what an
 *     earlier version asked for
 */
record NotificationRequested(
        long id,
        long jurisdictionId,
        Set<Long> orgUnitIds,
        Set<Role> roles,
        MessageKind kind,
        List<String> arguments,
        @Nullable Link link,
        @Nullable Set<Long> accountIds) {

    NotificationRequested {
        orgUnitIds = Set.copyOf(orgUnitIds);
        roles = Set.copyOf(roles);
        arguments = List.copyOf(arguments);
        accountIds = accountIds == null ? Set.of() : Set.copyOf(accountIds);
    }

    /** The people who are told; empty for all of the units and roles. */
    Set<Long> people() {
        return accountIds == null ? Set.of() : accountIds;
    }

    /** A new request. */
    NotificationRequested(Message message) {
        this(
                Ids.next(),
                message.jurisdictionId(),
                message.orgUnitIds(),
                message.roles(),
                message.kind(),
                message.arguments(),
                message.link(),
                message.accountIds());
    }
}
