package org.xiaohao.shared;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People of some units, or some accounts, are to be told something in the app. Delivered after the transaction commits,
 * at least once, by the event publication registry.
 *
 * @param id the request itself, by which a second delivery is known
 * @param jurisdictionId the jurisdiction of all recipients
 * @param orgUnitIds units whose people of {@code roles} are told
 * @param roles who of the units (or, where {@code orgUnitIds} is empty, who of the jurisdiction) is told
 * @param kind what it is about, such as {@code task.issued}; the text is {@code notification.<kind>} of the translations
 * @param arguments what the text names, in the order of its placeholders
 * @param link the place in the app, a path without leading slash such as {@code tasks/123}; null for none
 */
public record NotificationRequested(
        long id,
        long jurisdictionId,
        Set<Long> orgUnitIds,
        Set<Role> roles,
        String kind,
        List<String> arguments,
        @Nullable String link) {

    public NotificationRequested {
        orgUnitIds = Set.copyOf(orgUnitIds);
        roles = Set.copyOf(roles);
        arguments = List.copyOf(arguments);
    }

    /** A new request. */
    public NotificationRequested(
            long jurisdictionId,
            Set<Long> orgUnitIds,
            Set<Role> roles,
            String kind,
            List<String> arguments,
            @Nullable String link) {
        this(Ids.next(), jurisdictionId, orgUnitIds, roles, kind, arguments, link);
    }
}
