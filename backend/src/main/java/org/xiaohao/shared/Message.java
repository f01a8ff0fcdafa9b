package org.xiaohao.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Something that people are told in the app. Delivered after the transaction of the act commits, at least once, and to
 * each person once.
 *
 * @param jurisdictionId the jurisdiction of all recipients
 * @param orgUnitIds units whose people of {@code roles} are told
 * @param roles who of the units (or, where {@code orgUnitIds} is empty, who of the jurisdiction) is told
 * @param kind what it is about
 * @param arguments what the text names, as the kind says
 * @param link where it leads; a page that all who are told can open
 * @param accountIds the people who are told, as far as they have one of the roles; empty for all who have
 */
public record Message(
        long jurisdictionId,
        Set<Long> orgUnitIds,
        Set<Role> roles,
        MessageKind kind,
        List<String> arguments,
        Link link,
        Set<Long> accountIds) {

    private static final Set<Role> ALL_OF_UNIT = Set.of(Role.CLERK, Role.UNIT_HEAD);

    /** @throws IllegalArgumentException when the arguments are not those of the kind, or somebody cannot open the page */
    public Message {
        orgUnitIds = Set.copyOf(orgUnitIds);
        roles = Set.copyOf(roles);
        arguments = List.copyOf(arguments);
        accountIds = Set.copyOf(accountIds);
        if (kind == MessageKind.UNKNOWN || arguments.size() != kind.arguments().size()) {
            throw new IllegalArgumentException(kind + " names " + kind.arguments() + ", not " + arguments);
        }
        if (roles.isEmpty() || !link.place().roles().containsAll(roles)) {
            throw new IllegalArgumentException(kind + " leads " + roles + " to " + link);
        }
    }

    /** To everybody of the units and roles. */
    public Message(
            long jurisdictionId,
            Set<Long> orgUnitIds,
            Set<Role> roles,
            MessageKind kind,
            List<String> arguments,
            Link link) {
        this(jurisdictionId, orgUnitIds, roles, kind, arguments, link, Set.of());
    }

    /** To some people, each as far as the page can be opened by the person. */
    public static Message toPeople(
            long jurisdictionId, Set<Long> accountIds, MessageKind kind, Link link, String... arguments) {
        if (accountIds.isEmpty()) {
            throw new IllegalArgumentException(kind + " is for people, but for whom?");
        }
        return new Message(jurisdictionId, Set.of(), link.place().roles(), kind, List.of(arguments), link, accountIds);
    }

    /** To the clerks and heads of some units. */
    public static Message toUnits(
            long jurisdictionId, Set<Long> orgUnitIds, MessageKind kind, Link link, String... arguments) {
        return toUnits(jurisdictionId, orgUnitIds, ALL_OF_UNIT, kind, link, arguments);
    }

    /** To those people of some units who have one of the roles. */
    public static Message toUnits(
            long jurisdictionId,
            Set<Long> orgUnitIds,
            Set<Role> roles,
            MessageKind kind,
            Link link,
            String... arguments) {
        if (orgUnitIds.isEmpty()) {
            throw new IllegalArgumentException(kind + " is for units, but for which?");
        }
        return new Message(jurisdictionId, orgUnitIds, roles, kind, List.of(arguments), link);
    }

    /**
     * Messages that tell units how many things of their own it is about: one for all units with the same number, so that
     * a unit of thirty duties reads one line.
     *
     * @param counts by unit
     * @param message makes the message to some units from their number
     */
    public static List<Message> byCount(Map<Long, Integer> counts, BiFunction<Set<Long>, String, Message> message) {
        Map<Integer, Set<Long>> unitsByCount = new HashMap<>();
        counts.forEach((unit, count) ->
                unitsByCount.computeIfAbsent(count, ignored -> new TreeSet<>()).add(unit));
        return unitsByCount.entrySet().stream()
                .map(units -> message.apply(units.getValue(), String.valueOf(units.getKey())))
                .toList();
    }

    /** To the leaders of the jurisdiction. */
    public static Message toLeaders(long jurisdictionId, MessageKind kind, Link link, String... arguments) {
        return new Message(jurisdictionId, Set.of(), Set.of(Role.LEADER), kind, List.of(arguments), link);
    }

    /** To the office of the jurisdiction. */
    public static Message toOffice(long jurisdictionId, MessageKind kind, Link link, String... arguments) {
        return new Message(jurisdictionId, Set.of(), Set.of(Role.OFFICE), kind, List.of(arguments), link);
    }
}
